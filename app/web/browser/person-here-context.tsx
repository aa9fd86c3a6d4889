import { createContext, useContext } from "react";
import type { Here } from "./person-here.ts";

const HereContext = createContext<Here>(null);

/** Hands over who is here: from the request, and in the browser from the page. So pages of errors know it as well. */
export const HereProvider = HereContext.Provider;

export function useHere(): Here {
  return useContext(HereContext);
}
