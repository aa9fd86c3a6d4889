import { createContext, useContext } from "react";

const NonceContext = createContext("");

/** Hands the request's nonce to the server's rendering. It never travels as loader data. */
export const NonceProvider = NonceContext.Provider;

export function useNonce(): string {
  return useContext(NonceContext);
}
