/** Of what the host's `cookie` does only writing, for as long as the tab lives. */
export default function cookie(
  key: string,
  value: string,
  { path }: { path: string }
): string {
  return (document.cookie = `${encodeURIComponent(key)}=${encodeURIComponent(value)}; path=${path}; samesite=Lax`);
}
