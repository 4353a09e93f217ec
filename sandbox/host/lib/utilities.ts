const ESCAPED: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
  "`": "&#x60;",
};

export function escapeExpression(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => ESCAPED[character]!);
}
