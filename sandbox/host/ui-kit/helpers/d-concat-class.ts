export default function dConcatClass(...args: unknown[]): string | undefined {
  return args.flat().filter(Boolean).join(" ") || undefined;
}
