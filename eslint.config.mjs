import DiscourseRecommended from "@discourse/lint-configs/eslint";
import TypeScript from "@typescript-eslint/eslint-plugin";
import TypeScriptParser from "@typescript-eslint/parser";

export default [
  ...DiscourseRecommended,
  {
    files: ["**/*.ts"],
    languageOptions: { parser: TypeScriptParser },
  },
  {
    files: ["**/*.ts", "**/*.gts"],
    plugins: { "@typescript-eslint": TypeScript },
    rules: {
      // The compiler knows names better, and types name their arguments.
      "no-undef": "off",
      "no-unused-vars": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { ignoreRestSiblings: true },
      ],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
    },
  },
  {
    // Programs for the command line speak to whoever runs them.
    files: ["**/*.mjs"],
    rules: { "no-console": "off" },
  },
];
