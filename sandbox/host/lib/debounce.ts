import { debounce } from "@ember/runloop";

/** Calls the function once things have been quiet for so many milliseconds. */
export default function discourseDebounce<Given>(
  context: object,
  call: (given: Given) => void,
  given: Given,
  quiet: number
): ReturnType<typeof debounce> {
  return debounce(context, call, given, quiet);
}
