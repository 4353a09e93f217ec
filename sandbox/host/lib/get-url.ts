/** The sandbox lies at the root, so an address needs no prefix. */
export default function getURL(url: string): string {
  return url;
}
