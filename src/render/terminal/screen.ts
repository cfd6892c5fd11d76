/** What is drawn on: how wide it is, in which colours, in which language. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Catalogue } from '../text/catalogue.js';

/** Colours by meaning. */
export interface Paint {
  heading(text: string): string;
  good(text: string): string;
  warn(text: string): string;
  bad(text: string): string;
  faint(text: string): string;
}

/** A terminal, or a pipe that text goes into. */
export interface Screen {
  readonly text: Catalogue;
  /** Columns that a line may take. */
  readonly width: number;
  readonly paint: Paint;
}

/** Narrowest and widest that tables are laid out for. */
const NARROWEST = 40;
const WIDEST = 140;

/** A screen of a width, with colours (1) or without (0). */
export function createScreen(text: Catalogue, columns: number, colours: 0 | 1): Screen {
  const chalk: ChalkInstance = new Chalk({ level: colours });
  return {
    text,
    width: Math.min(Math.max(columns, NARROWEST), WIDEST),
    paint: {
      heading: chalk.bold,
      good: chalk.green,
      warn: chalk.yellow,
      bad: chalk.red,
      faint: chalk.dim,
    },
  };
}
