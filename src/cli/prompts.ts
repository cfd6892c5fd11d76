/** The questions of a terminal, by name: a part of its own, loaded only where somebody is asked. */
import askForText from '@inquirer/input';
import askToChoose from '@inquirer/search';

/** Asks for a text. */
export const input = askForText;

/** Asks for one of many, found by what is typed. */
export const search = askToChoose;
