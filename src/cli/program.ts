/** The command line as commander knows it, in the language of the reader. */
import { type Argument, Command, CommanderError } from 'commander';
import type { Catalogue } from '../render/text/catalogue.js';
import { type CommandSpec, commands } from './command-table.js';
import type { GlobalOptions } from './global-options.js';
import type { Io } from './io.js';
import type { Options } from './run.js';

/** What a command line asks for. */
export interface Invocation {
  readonly spec: CommandSpec;
  readonly args: readonly string[];
  readonly options: Options;
  readonly globals: GlobalOptions;
}

/** A command line that cannot be understood, or one that was answered with help. */
export type ParseResult =
  | { readonly kind: 'run'; readonly invocation: Invocation }
  | { readonly kind: 'answered' }
  | { readonly kind: 'usage'; readonly code: string; readonly message: string };

/** Reads a command line; help is printed here. */
export function parseCommandLine(
  argv: readonly string[],
  io: Io,
  text: Catalogue,
  version: string,
): ParseResult {
  let invocation: Invocation | undefined;
  let failure = '';
  const program = new Command('tiendo');
  program
    .exitOverride()
    .configureOutput({
      writeOut: (out) => io.stdout.write(out),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 100),
      outputError: (message) => {
        failure = message;
      },
    })
    .configureHelp({
      styleTitle: (title) => text.help.titles[title] ?? title,
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map(nameOf)].join(' '),
    })
    .description(text.help.program)
    .usage(`${text.help.usageOptions} ${text.help.usageCommand}`)
    .optionsGroup(text.help.globalOptions)
    .version(version, '-V, --version', text.help.version)
    .helpOption('-h, --help', text.help.help)
    .helpCommand('help [command]', text.help.helpCommand)
    .addHelpText('after', `\n${text.help.after}`);
  addGlobalOptions(program, text);
  for (const spec of commandsNamed(argv)) {
    addCommand(program, spec, text, (args, options) => {
      invocation = { spec, args, options, globals: program.opts() };
    });
  }
  try {
    program.parse(argv.length === 0 ? ['status'] : withDefaultCommand(argv, program), {
      from: 'user',
    });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'answered' };
    return { kind: 'usage', code: error.code, message: failure || error.message };
  }
  return invocation === undefined ? { kind: 'answered' } : { kind: 'run', invocation };
}

/** The commands that a line can mean: one that is named leaves the others out, since making them takes time. */
function commandsNamed(argv: readonly string[]): readonly CommandSpec[] {
  const [only, ...more] = commands.filter(({ name }) => argv.includes(name));
  const isPlain = !argv.some((word) => ['help', '-h', '--help'].includes(word));
  return only !== undefined && more.length === 0 && isPlain ? [only] : commands;
}

function nameOf(argument: Argument): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}

/** With global options but no command, status is meant. */
function withDefaultCommand(argv: readonly string[], program: Command): string[] {
  const { operands, unknown } = program.parseOptions([...argv]);
  const asksSomething = unknown.some((word) => ['-h', '--help', '-V', '--version'].includes(word));
  return operands.length === 0 && unknown.length === 0 && !asksSomething
    ? [...argv, 'status']
    : [...argv];
}

function addGlobalOptions(program: Command, text: Catalogue): void {
  const { options } = text.help;
  program
    .option('-C, --directory <folder>', options.directory)
    .option('-p, --plan <plan>', options.plan)
    .option('--as-of <date>', options.asOf)
    .option('--rev <revision>', options.rev)
    .option('--lang <language>', options.lang)
    .option('--json', options.json)
    .option('--no-color', options.noColor)
    .option('-q, --quiet', options.quiet);
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  text: Catalogue,
  onRun: (args: readonly string[], options: Options) => void,
): void {
  const { summary, details } = text.help.commands[spec.name];
  const command = program
    .command(spec.name)
    .summary(summary)
    .description(details ?? summary)
    .usage([text.help.usageOptions, ...(spec.args ?? []).map(({ syntax }) => syntax)].join(' '))
    .helpOption('-h, --help', text.help.help);
  for (const { syntax, name } of spec.args ?? [])
    command.argument(syntax, text.help.arguments[name]);
  for (const { flags, name, many } of spec.options) {
    const description = text.help.options[name];
    if (many) {
      // One value an option, so that an argument may follow it; the option may be repeated.
      const single = flags.replace('...>', '>');
      command.option(single, description, (value: string, all: string[] = []) => [...all, value]);
    } else command.option(flags, description);
  }
  const examples = text.help.examples[spec.name];
  if (examples.length > 0) {
    const lines = examples.map((example) => `  ${example}`).join('\n');
    command.addHelpText('after', `\n${text.help.examplesTitle}\n${lines}`);
  }
  command.action(() => {
    onRun(command.args, command.opts());
  });
}
