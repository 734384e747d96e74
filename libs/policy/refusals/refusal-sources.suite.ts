import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A refusal as the code writes it. */
export interface WrittenRefusal {
  /** `folder/file.ts:12` */
  readonly at: string;
  /** the sentence, `{}` for what is put in; undefined where it is handed on from elsewhere */
  readonly sentence: string | undefined;
  /** the code of the error, where it stands beside the sentence */
  readonly code: string | undefined;
  readonly namesClause: boolean;
  /** returned by a guard: the case's stage lends its clause */
  readonly ofGuard: boolean;
}

const NO_SOURCE = /\.(spec|suite|fixture)\.ts$|case-(walk|story)|story-steps/;

/** Every refusal in the sources under these folders, found by the shape of the code. */
export function writtenRefusals(folders: readonly string[]): WrittenRefusal[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !NO_SOURCE.test(name))
      .flatMap((name) => refusalsOf(join(folder, name))),
  );
}

function refusalsOf(path: string): WrittenRefusal[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: WrittenRefusal[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...refusalsAt(node).map((one) => ({ ...one, at: `${path}:${lineOf(source, node)}` })));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const lineOf = (source: ts.SourceFile, node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;

type Found = Omit<WrittenRefusal, 'at'>;

function refusalsAt(node: ts.Node): Found[] {
  if (ts.isNewExpression(node) && node.expression.getText() === 'DomainError') return ofError(node);
  if (ts.isCallExpression(node)) return ofCall(node);
  if (ts.isObjectLiteralExpression(node)) return ofObject(node);
  if (ts.isVariableDeclaration(node) && node.name.getText() === 'message') return plain(node.initializer);
  return [];
}

/** new DomainError(code, sentence, { clause }) */
function ofError({ arguments: given }: ts.NewExpression): Found[] {
  const [code, sentence, details] = given ?? [];
  const namesClause = details === undefined || !ts.isObjectLiteralExpression(details) || has(details, 'clause');
  return sentencesOf(sentence).map((one) => ({
    sentence: one,
    code: literal(code),
    namesClause: details !== undefined && namesClause,
    ofGuard: false,
  }));
}

/** refuseInput(field, sentence, clause) and makers of a refusal from a sentence alone */
function ofCall({ expression, arguments: given }: ts.CallExpression): Found[] {
  const name = expression.getText();
  if (name === 'refused') return plain(given[0]);
  if (name !== 'refuseInput' && name !== 'inputError') return [];
  const namesClause = given[2] !== undefined;
  return sentencesOf(given[1]).map((sentence) => ({ sentence, code: 'invalid-input', namesClause, ofGuard: false }));
}

/** { code, message, clause } */
function ofObject(node: ts.ObjectLiteralExpression): Found[] {
  const message = initializerOf(node, 'message');
  const code = literal(initializerOf(node, 'code'));
  if (!has(node, 'message') || (code === undefined && message === undefined)) return [];
  const ofGuard = !(ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'refuse');
  const sentences = message === undefined ? [undefined] : sentencesOf(message);
  return sentences.map((sentence) => ({ sentence, code, namesClause: has(node, 'clause'), ofGuard }));
}

const plain = (expression: ts.Expression | undefined): Found[] =>
  sentencesOf(expression)
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => ({ sentence, code: undefined, namesClause: false, ofGuard: false }));

const has = (node: ts.ObjectLiteralExpression, name: string) =>
  node.properties.some((property) => property.name?.getText() === name);

function initializerOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = node.properties.find((one) => one.name?.getText() === name);
  return property !== undefined && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

const literal = (node: ts.Node | undefined) => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

function sentencesOf(node: ts.Expression | undefined): (string | undefined)[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...sentencesOf(node.whenTrue), ...sentencesOf(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [undefined];
  return [node.head.text + node.templateSpans.map(({ literal: text }) => `{}${text.text}`).join('')];
}
