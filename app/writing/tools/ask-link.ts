/** Presses the toolbar's button for a link, as its key does. */
export function askLink(area: HTMLTextAreaElement): void {
  area.parentElement?.querySelector<HTMLElement>('.toolbar [data-key="k"]')?.click();
}
