/**
 * Liquid templates as JavaScript, from the tree that LiquidJS itself parses. The engine walks its tree with
 * generators, which costs a short command more time than all the rest; the same template as plain functions
 * costs almost nothing. What is not known here is an error of the build, never a difference in a document:
 * LiquidJS stays the definition, and a test renders every shipped template both ways.
 */
import {
  AssignTag,
  CommentTag,
  ForTag,
  IfTag,
  Liquid,
  Output,
  RenderTag,
  TokenKind,
  UnlessTag,
} from 'liquidjs';

/** Operators of conditions, as functions of the runtime. Liquid evaluates both sides, always. */
const operators = new Map([
  ['==', 'equals'],
  ['!=', 'differs'],
  ['>', 'above'],
  ['<', 'below'],
  ['>=', 'atLeast'],
  ['<=', 'atMost'],
  ['contains', 'contains'],
  ['and', 'and'],
  ['or', 'or'],
]);

/** What a loop knows of its place. */
const loopFacts = {
  first: (i) => `(${i} === 0)`,
  last: (i, list) => `(${i} === ${list}.length - 1)`,
  index: (i) => `(${i} + 1)`,
  index0: (i) => i,
  length: (_, list) => `${list}.length`,
};

/** Filters of Liquid that the runtime has. */
const builtInFilters = [
  'append',
  'capitalize',
  'default',
  'join',
  'json',
  'plus',
  'size',
  'upcase',
  'where',
];

/** Source of a module with a function for each template, and the texts that they were made from. */
export function compileTemplates(sources) {
  const engine = new Liquid();
  const functions = Object.entries(sources).map(([name, source]) => {
    const compiler = new TemplateCompiler(name, Object.keys(engine.filters));
    return `  ${JSON.stringify(name)}: ${compiler.template(engine.parse(source))},\n`;
  });
  return `export const sources = ${JSON.stringify(sources, null, 2)};

export const compiled = {
${functions.join('')}};
`;
}

class TemplateCompiler {
  /** Names set by `assign` anywhere in the template. */
  #assigned = new Set();
  /** Loops around the place being compiled, the innermost last. */
  #loops = [];
  #counter = 0;

  constructor(name, liquidFilters) {
    this.name = name;
    this.liquidFilters = liquidFilters;
  }

  template(nodes) {
    // The first pass finds what is assigned further down, which a loop may read on its next turn.
    this.#nodes(nodes);
    this.#counter = 0;
    const body = this.#nodes(nodes);
    const variables = [...this.#assigned]
      .map((name) => `let v_${name} = given[${JSON.stringify(name)}];\n`)
      .join('');
    return `(rt, given) => {\nlet out = '';\n${variables}${body}return out;\n}`;
  }

  #nodes(nodes) {
    return nodes.map((node) => this.#node(node)).join('');
  }

  #node(node) {
    if (node instanceof Output) {
      const print = node.value.filters.at(-1)?.name === 'raw' ? 'raw' : 'text';
      return `out += rt.${print}(${this.#value(node.value)});\n`;
    }
    if (node instanceof IfTag) return this.#branches(node, () => 'rt.isTrue');
    if (node instanceof UnlessTag) {
      return this.#branches(node, (i) => (i === 0 ? '!rt.isTrue' : 'rt.isTrue'));
    }
    if (node instanceof ForTag) return this.#loop(node);
    if (node instanceof AssignTag) {
      this.#assigned.add(node.key);
      return `v_${node.key} = ${this.#value(node.value)};\n`;
    }
    if (node instanceof RenderTag) return this.#render(node);
    if (node instanceof CommentTag) return '';
    if (node.str === '') return '';
    if (typeof node.str === 'string') return `out += ${JSON.stringify(node.str)};\n`;
    throw this.#unknown(node.token, `the tag ${node.name}`);
  }

  #branches(node, testOf) {
    const cases = node.branches.map(
      ({ value, templates }, i) =>
        `if (${testOf(i)}(${this.#value(value)})) {\n${this.#nodes(templates)}}`,
    );
    const otherwise = node.elseTemplates ?? [];
    const last = otherwise.length > 0 ? ` else {\n${this.#nodes(otherwise)}}` : '';
    return `${cases.join(' else ')}${last}\n`;
  }

  #loop(node) {
    if (Object.keys(node.hash.hash).length > 0) throw this.#unknown(node.token, 'limit or offset');
    this.#counter += 1;
    const loop = { variable: node.variable, number: this.#counter };
    const [list, i] = [`list${loop.number}`, `i${loop.number}`];
    const collection = this.#token(node.collection);
    this.#loops.push(loop);
    const body = this.#nodes(node.templates);
    this.#loops.pop();
    const otherwise = this.#nodes(node.elseTemplates);
    return `const ${list} = rt.list(${collection});
for (let ${i} = 0; ${i} < ${list}.length; ${i} += 1) {
const item${loop.number} = ${list}[${i}];
${body}}
${otherwise === '' ? '' : `if (${list}.length === 0) {\n${otherwise}}\n`}`;
  }

  #render(node) {
    if (typeof node.file !== 'string' || node.with || node.forBinding) {
      throw this.#unknown(node.token, 'render with or for');
    }
    const given = Object.entries(node.hash.hash).map(
      ([name, token]) => `${JSON.stringify(name)}: ${token ? this.#token(token) : 'true'}`,
    );
    return `out += compiled[${JSON.stringify(node.file)}](rt, { ${given.join(', ')} });\n`;
  }

  #value({ initial, filters }) {
    return filters.reduce((value, { name, args, token }) => {
      if (name === 'raw') return value;
      const isBuiltIn = this.liquidFilters.includes(name);
      if (isBuiltIn && !builtInFilters.includes(name)) {
        throw this.#unknown(token, `the filter ${name}`);
      }
      const from = isBuiltIn ? 'builtIn' : 'filters';
      const given = args.map((arg) => {
        if (Array.isArray(arg)) throw this.#unknown(token, 'a named argument');
        return this.#token(arg);
      });
      return `rt.${from}.${name}(${[value, ...given].join(', ')})`;
    }, this.#expression(initial));
  }

  /** LiquidJS keeps an expression in postfix order. */
  #expression({ postfix }) {
    const operands = [];
    for (const token of postfix) {
      if (token.kind !== TokenKind.Operator) operands.push(this.#token(token));
      else {
        const operator = operators.get(token.operator);
        if (operator === undefined) throw this.#unknown(token, token.operator);
        const right = operands.pop();
        const left = operands.pop();
        operands.push(`rt.${operator}(${left}, ${right})`);
      }
    }
    return operands[0];
  }

  #token(token) {
    switch (token.kind) {
      case TokenKind.Quoted:
      case TokenKind.Number:
        return JSON.stringify(token.content);
      case TokenKind.Literal:
        if (['null', 'nil', 'true', 'false'].includes(token.literal)) {
          return token.literal === 'nil' ? 'null' : token.literal;
        }
        throw this.#unknown(token, token.literal);
      case TokenKind.PropertyAccess:
        if (token.variable === undefined) return this.#path(token);
        throw this.#unknown(token, 'a property of a literal');
      default:
        throw this.#unknown(token, 'such a value');
    }
  }

  #path(token) {
    const [root, ...steps] = token.props.map((prop) => {
      if (![TokenKind.Word, TokenKind.Quoted, TokenKind.Number].includes(prop.kind)) {
        throw this.#unknown(token, 'a computed name');
      }
      return prop.content;
    });
    const loop = this.#loops.at(-1);
    if (root === 'forloop' && loop !== undefined) {
      const fact = loopFacts[steps[0]];
      if (fact === undefined || steps.length > 1) throw this.#unknown(token, token.getText());
      return fact(`i${loop.number}`, `list${loop.number}`);
    }
    const variable = this.#variable(root);
    if (steps.length === 0) return `rt.known(${variable})`;
    return steps.reduce((value, step) => `rt.get(${value}, ${JSON.stringify(step)})`, variable);
  }

  #variable(name) {
    const loop = this.#loops.findLast(({ variable }) => variable === name);
    if (loop !== undefined) return `item${loop.number}`;
    return this.#assigned.has(name) ? `v_${name}` : `given[${JSON.stringify(name)}]`;
  }

  #unknown(token, what) {
    const [line] = token?.getPosition() ?? [0];
    const where = `templates/${this.name}.liquid:${line}`;
    return new Error(`${where}: ${what} is not known to scripts/compile-templates.mjs`);
  }
}
