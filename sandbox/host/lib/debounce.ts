import { debounce } from "@ember/runloop";

/** Calls the function once things have been quiet for a while: context, function, arguments, milliseconds. */
export default function discourseDebounce(
  ...args: Parameters<typeof debounce>
): ReturnType<typeof debounce> {
  return debounce(...args);
}
