declare const guarded: unique symbol;

/**
 * A text that others read and that has been through the guard. A verb that stores one takes nothing else, so that none gets past it; only
 * what reads forms makes one (app/web/form.server.ts).
 */
export type Guarded = string & { readonly [guarded]: true };
