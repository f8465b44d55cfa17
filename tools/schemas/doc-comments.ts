import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { z } from 'zod';

/** Files that declare what content may hold. */
const DECLARATIONS = ['src/schema/**/*.ts', 'src/figures/charts/*/*-schema.ts'];

/** What the doc comments of the declarations say of schemas and of their fields. */
export interface DocComments {
  /** Of a schema that is exported. */
  ofSchema: (schema: z.core.$ZodType) => string | undefined;
  /** Of a field of an object. */
  ofField: (object: z.core.$ZodObject, field: string) => string | undefined;
}

/** Reads the doc comments beside the schemas, so that what they say need not be said twice. */
export async function readDocComments(root: string): Promise<DocComments> {
  const schemas = new Map<unknown, string>();
  const fields = new Map<string, Map<string, string | undefined>>();
  for (const name of globSync(DECLARATIONS, { cwd: root }).sort()) {
    const path = join(root, name);
    const source = ts.createSourceFile(
      path,
      readFileSync(path, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const values = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
    for (const [constant, comment] of exportedComments(source)) {
      schemas.set(values[constant], comment);
    }
    for (const object of objectLiterals(source)) addFields(fields, object);
  }
  return {
    ofSchema: (schema) => schemas.get(schema),
    ofField: (object, field) =>
      fields.get(signature(Object.entries(object._zod.def.shape).map(keyOfSchema)))?.get(field),
  };
}

/** An object is known by its fields: the schema keeps them, and not where it was written. */
function signature(keys: readonly string[]): string {
  return [...keys].sort().join(' ');
}

/** A field's name, with its value where only one text is allowed: many figures have a name and nothing else. */
function keyOfSchema([name, schema]: [string, z.core.$ZodType]): string {
  const [value, ...others] = schema instanceof z.core.$ZodLiteral ? schema._zod.def.values : [];
  return typeof value === 'string' && others.length === 0 ? `${name} ${value}` : name;
}

/** The same, as it is written. */
function keyOfProperty(name: string, written: string): string {
  const value = /^z\.literal\('([^']*)'\)$/.exec(written)?.[1];
  return value === undefined ? name : `${name} ${value}`;
}

/** Where two objects have the same fields and say different things of one, nothing is said of it. */
function addFields(all: Map<string, Map<string, string | undefined>>, object: Field[]): void {
  const key = signature(object.map((field) => field.key));
  const known = all.get(key);
  all.set(
    key,
    new Map(
      object.map(({ name, comment }) => [
        name,
        known && known.get(name) !== comment ? undefined : comment,
      ]),
    ),
  );
}

interface Field {
  name: string;
  /** Identifies the object, together with the keys of its other fields. */
  key: string;
  comment: string | undefined;
}

/** The fields of every object literal in a file, those of an object that it spreads among them. */
function objectLiterals(source: ts.SourceFile): Field[][] {
  const named = new Map<string, ts.ObjectLiteralExpression>();
  const literals: ts.ObjectLiteralExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) literals.push(node);
    if (
      ts.isVariableDeclaration(node) &&
      node.initializer &&
      ts.isObjectLiteralExpression(node.initializer)
    ) {
      named.set(node.name.getText(source), node.initializer);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const fieldsOf = (literal: ts.ObjectLiteralExpression): Field[] =>
    literal.properties.flatMap((property) => {
      if (ts.isSpreadAssignment(property)) {
        const spread = named.get(property.expression.getText(source));
        return spread ? fieldsOf(spread) : [];
      }
      const name = property.name.getText(source);
      const written = ts.isPropertyAssignment(property) ? property.initializer.getText(source) : '';
      return [{ name, key: keyOfProperty(name, written), comment: commentOf(property) }];
    });
  return literals.map(fieldsOf);
}

function exportedComments(source: ts.SourceFile): [name: string, comment: string][] {
  return source.statements.filter(ts.isVariableStatement).flatMap((statement) => {
    const comment = commentOf(statement);
    if (comment === undefined) return [];
    return statement.declarationList.declarations.map((declaration): [string, string] => [
      declaration.name.getText(source),
      comment,
    ]);
  });
}

function commentOf(node: ts.Node): string | undefined {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(comment?.comment);
  return text?.replaceAll(/\s+/g, ' ');
}
