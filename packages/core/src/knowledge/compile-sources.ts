import type { ActorsJson } from './actors.ts';
import { type KnowledgePart, readSound } from './knowledge-part.ts';
import type { Mistake } from './parse-yaml.ts';
import { type Source, sourceFile } from './sources.ts';

/** Publishers, monitors, state media and officials' offices: `sources/*.yaml`. */
export const sourcesPart: KnowledgePart<Source[]> = {
  name: 'sources',
  owns: (path) => path.startsWith('sources/'),
  schemas: { sources: sourceFile },
  compile(files) {
    const { sound, mistakes } = readSound(files, sourceFile);
    const value: Source[] = [];
    const ids = new Map<string, string>();
    const names = new Map<string, string>();
    for (const file of sound) {
      file.value.sources.forEach((source, i) => {
        const say = (path: PropertyKey[], message: string): void => {
          mistakes.push({ file: file.path, ...file.at(['sources', i, ...path]), message });
        };
        const before = ids.get(source.id);
        if (before) say(['id'], `id "${source.id}" is already used in ${before}; give one of them another id`);
        ids.set(source.id, file.path);
        source.names.forEach((name, j) => {
          const key = name.toLowerCase().replace(/[-\s]+/g, ' ');
          const owner = names.get(key);
          if (owner !== undefined) say(['names', j], `the name "${name}" also belongs to "${owner}"; drop one`);
          names.set(key, source.id);
        });
        value.push(source);
      });
    }
    return { value, mistakes };
  },
  check(files, all) {
    const out: Mistake[] = [];
    const actors = new Set(((all.actors as ActorsJson | undefined)?.actors ?? []).map((a) => a.id));
    const sources = new Set(((all.sources as Source[] | undefined) ?? []).map((s) => s.id));
    for (const file of readSound(files, sourceFile).sound) {
      file.value.sources.forEach((source, i) => {
        if (source.of !== undefined && !actors.has(source.of)) {
          out.push({
            file: file.path,
            ...file.at(['sources', i, 'of']),
            message: `no actor has the id "${source.of}"; add it under actors or mend the spelling`,
          });
        }
        source.reprints?.forEach((id, j) => {
          if (!sources.has(id))
            out.push({
              file: file.path,
              ...file.at(['sources', i, 'reprints', j]),
              message: `no source has the id "${id}"; add it or mend the spelling`,
            });
        });
      });
    }
    return out;
  },
};
