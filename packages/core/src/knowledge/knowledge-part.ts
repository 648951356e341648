import type { z } from 'zod';
import type { KnowledgeFile, Mistake, Parsed } from './parse-yaml.ts';
import { parseYaml } from './parse-yaml.ts';

/** What compiling one part gives: its value as it will stand in knowledge.json, and every mistake met. */
export interface CompiledPart<T> {
  value: T;
  mistakes: Mistake[];
}

/** One part of the knowledge: the folder it is read from, the shapes of its files, how they become one value, and what it checks against the rest. */
export interface KnowledgePart<T = unknown> {
  /** Field of knowledge.json. */
  name: string;
  /** Whether a file belongs to it; paths are relative to the knowledge folder ("actors/syria.yaml"). */
  owns(path: string): boolean;
  /** Shapes of its files by the name of their published JSON Schema. */
  schemas: Record<string, z.ZodType>;
  /** Never throws: what cannot be read is a mistake. */
  compile(files: KnowledgeFile[]): CompiledPart<T>;
  /** Checks against the other parts (unknown ids), once all are compiled. */
  check?(files: KnowledgeFile[], all: Readonly<Record<string, unknown>>): Mistake[];
}

/** A file of one shape, parsed and sound. */
export interface SoundFile<F> {
  path: string;
  value: F;
  at: Parsed<F>['at'];
}

/** Reads files of one shape; unsound ones give mistakes and are left out. */
export function readSound<F>(files: KnowledgeFile[], schema: z.ZodType<F>): { sound: SoundFile<F>[]; mistakes: Mistake[] } {
  const sound: SoundFile<F>[] = [];
  const mistakes: Mistake[] = [];
  for (const file of files) {
    const parsed = parseYaml(file, schema);
    mistakes.push(...parsed.mistakes);
    if (parsed.value !== null) sound.push({ path: file.path, value: parsed.value, at: parsed.at });
  }
  return { sound, mistakes };
}
