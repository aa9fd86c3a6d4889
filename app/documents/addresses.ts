/** Where a document that was shared with a cohort stands. */
export function documentHref(cohort: string, uid: string): string {
  return `/c/${cohort}/documents/${uid}`;
}

/** Where a document of one's own practice stands. */
export function manualHref(uid: string): string {
  return `/practice/manual/${uid}`;
}

/** Where a document of one's own is shared, or not any more. */
export function shareHref(uid: string): string {
  return `${manualHref(uid)}/share`;
}

/** Where what waits to be shared is read and agreed to; of no document the list of all. */
export function toShareHref(uid?: string): string {
  return uid === undefined ? "/to-share" : `/to-share/${uid}`;
}

/** Where what changed in an adopted document is taken over. */
export function updateHref(uid: string): string {
  return `${manualHref(uid)}/update`;
}
