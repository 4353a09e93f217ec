import { transformSync, types as t } from "@babel/core";
import { Preprocessor } from "content-tag";
import { mapImport } from "./import-map.mjs";
import { IMPORT_ON_DEMAND, nameOfImport } from "./second-bundle.mjs";

const preprocessor = new Preprocessor();
const PLACEHOLDER = "__TEMPLATE";

// Templates are left for the older Discourse to compile: Babel sees a name in
// their place, and gets them back afterwards, to the letter.
function hideTemplates(code, filename) {
  const bytes = Buffer.from(code);
  const templates = [];
  let hidden = "";
  let end = 0;
  for (const part of preprocessor.parse(code, { filename })) {
    const { startByte, endByte } = part.range;
    const name = `${PLACEHOLDER}${templates.length}__`;
    hidden += bytes.subarray(end, startByte).toString();
    hidden += part.type === "class-member" ? `${name};` : `${name}()`;
    templates.push(bytes.subarray(startByte, endByte).toString());
    end = endByte;
  }
  hidden += bytes.subarray(end).toString();
  return { hidden, templates };
}

function showTemplates(code, templates) {
  return templates.reduce(
    (shown, template, index) =>
      shown
        .replace(`${PLACEHOLDER}${index}__;`, () => template)
        .replace(`${PLACEHOLDER}${index}__()`, () => template),
    code
  );
}

/** A decorated `declare` field is a plain field; any other is a type and nothing more. */
function declaredFields() {
  return {
    visitor: {
      Program(program) {
        program.traverse({
          ClassProperty(path) {
            if (!path.node.declare) {
              return;
            }
            if (path.node.decorators?.length) {
              path.node.declare = false;
            } else {
              path.remove();
            }
          },
        });
      },
    },
  };
}

/** An import of nothing but types is one of types. */
function typeImports() {
  return {
    visitor: {
      Program(program) {
        for (const { node } of program.get("body")) {
          const isOfTypes =
            t.isImportDeclaration(node) &&
            node.specifiers.length > 0 &&
            node.specifiers.every(({ importKind }) => importKind === "type");
          if (isOfTypes) {
            node.importKind = "type";
          }
        }
      },
    },
  };
}

/** Imports by their older names; those on demand from wherever the build puts the module. */
function olderImports(filename, onDemand) {
  return {
    visitor: {
      "ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration"({
        node,
      }) {
        if (node.source && node.importKind !== "type") {
          node.source = t.stringLiteral(mapImport(node.source.value));
        }
      },
      CallExpression(path) {
        if (!t.isImport(path.node.callee)) {
          return;
        }
        const name = nameOfImport(filename, path.node.arguments[0].value);
        if (onDemand.length === 0) {
          const program = path.findParent((parent) => parent.isProgram());
          program.unshiftContainer(
            "body",
            t.importDeclaration(
              [t.importDefaultSpecifier(t.identifier("importOnDemand"))],
              t.stringLiteral(IMPORT_ON_DEMAND)
            )
          );
        }
        onDemand.push(name);
        path.replaceWith(
          t.callExpression(t.identifier("importOnDemand"), [
            t.stringLiteral(name),
          ])
        );
      },
    },
  };
}

/** Older Ember takes a component for a route only when it is wrapped. */
function routeTemplates() {
  return {
    visitor: {
      Program: {
        exit(program) {
          // A template that stands alone in a module is what the module exports.
          const path = program
            .get("body")
            .find(
              (statement) =>
                statement.isExportDefaultDeclaration() ||
                statement.node.expression?.callee?.name?.startsWith(PLACEHOLDER)
            );
          const component = path.node.declaration ?? path.node.expression;
          path.replaceWith(
            t.exportDefaultDeclaration(
              t.callExpression(t.identifier("RouteTemplate"), [
                t.isClassDeclaration(component)
                  ? t.toExpression(component)
                  : component,
              ])
            )
          );
          program.unshiftContainer(
            "body",
            t.importDeclaration(
              [t.importDefaultSpecifier(t.identifier("RouteTemplate"))],
              t.stringLiteral("ember-route-template")
            )
          );
        },
      },
    },
  };
}

/**
 * One module for Discourse before 2026.7: types off, decorators and templates
 * kept, imports by their older names.
 *
 * @param {string} code TypeScript or JavaScript, with or without templates
 * @param {string} filename decides what the module is called, and whether it is a
 *   route's template; shown in errors
 * @returns {{ code: string, imports: string[], onDemand: string[] }} JavaScript, with
 *   the templates as they were, and the names of what it needs at once and later
 * @throws {Error} for syntax that cannot be read, or an import that older Discourse lacks
 */
export function transpile(code, filename) {
  const { hidden, templates } = hideTemplates(code, filename);
  const isTemplate = /\/templates\//.test(filename);
  const onDemand = [];
  const older = transformSync(hidden, {
    filename,
    ast: true,
    babelrc: false,
    configFile: false,
    parserOpts: { plugins: ["decorators", "typescript"] },
    generatorOpts: { retainLines: false },
    plugins: [
      declaredFields,
      typeImports,
      [
        "@babel/plugin-transform-typescript",
        { onlyRemoveTypeImports: true, allowDeclareFields: true },
      ],
      () => olderImports(filename, onDemand),
      ...(isTemplate ? [routeTemplates] : []),
    ],
  });
  const imports = older.ast.program.body
    .filter(({ source }) => source)
    .map(({ source }) => nameOfImport(filename, source.value));
  return {
    code: showTemplates(older.code, templates) + "\n",
    imports,
    onDemand,
  };
}
