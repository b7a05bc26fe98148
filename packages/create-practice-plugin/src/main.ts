#!/usr/bin/env node
/** `npm create practice-plugin`. What is not said is asked for, when somebody is there to answer. */
import { createInterface } from 'node:readline/promises';
import { readCommand, runCommand, type Given } from './command.js';

async function ask(given: Given): Promise<Given> {
  if (!process.stdin.isTTY || given.help || (given.folder && given.publisher)) return given;
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  const folder = given.folder ?? await questions.question('Folder (such as three-houses): ');
  const publisher = given.publisher ?? await questions.question('Your council or company (such as llanfair): ');
  questions.close();
  return { ...given, folder, publisher };
}

const given = readCommand(process.argv.slice(2));
const { ok, says } = runCommand(typeof given === 'string' ? given : await ask(given));
(ok ? process.stdout : process.stderr).write(says);
if (!ok) process.exitCode = 1;
