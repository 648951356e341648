import { type Actor, type ActorFile, type ActorName, type ActorsJson, actorFile, type Dated } from './actors.ts';
import { type KnowledgePart, readSound, type SoundFile } from './knowledge-part.ts';
import type { KnowledgeFile, Mistake } from './parse-yaml.ts';

/** Actors, people and generic voices: `actors/*.yaml`. */
export const actorsPart: KnowledgePart<ActorsJson> = {
  name: 'actors',
  owns: (path) => path.startsWith('actors/'),
  schemas: { actors: actorFile },
  compile(files) {
    const { sound, mistakes } = readSound(files, actorFile);
    const value: ActorsJson = { actors: [], people: [], voices: [], modifiers: [], groupWords: [], placeWords: [], titles: [] };
    for (const { value: file } of sound) {
      value.actors.push(...file.actors);
      value.people.push(...file.people);
      value.voices.push(...file.voices);
      value.modifiers.push(...file.modifiers);
      value.groupWords.push(...file.groupWords);
      value.placeWords.push(...file.placeWords);
      value.titles.push(...file.titles);
    }
    mistakes.push(...sameIds(sound), ...sameNames(sound), ...datesOf(sound));
    return { value, mistakes };
  },
  check(files, all) {
    const known = new Set<string>();
    for (const a of (all.actors as ActorsJson | undefined)?.actors ?? []) known.add(a.id);
    for (const s of (all.sources as { id: string }[] | undefined) ?? []) known.add(s.id);
    return unknownIds(files, known);
  },
};

function mistake(file: SoundFile<unknown>, path: PropertyKey[], message: string): Mistake {
  return { file: file.path, ...file.at(path), message };
}

function sameIds(sound: SoundFile<ActorFile>[]): Mistake[] {
  const out: Mistake[] = [];
  const first = new Map<string, string>();
  for (const file of sound) {
    for (const list of ['actors', 'people', 'voices'] as const) {
      file.value[list].forEach((item, i) => {
        const before = first.get(item.id);
        if (before) out.push(mistake(file, [list, i, 'id'], `id "${item.id}" is already used in ${before}; give one of them another id`));
        else first.set(item.id, file.path);
      });
    }
  }
  return out;
}

/** One name for two actors of one country at one time cannot be told apart by any reader. */
function sameNames(sound: SoundFile<ActorFile>[]): Mistake[] {
  const out: Mistake[] = [];
  const seen = new Map<string, { actor: Actor; name: ActorName; file: string }[]>();
  for (const file of sound) {
    file.value.actors.forEach((actor, i) => {
      actor.names.forEach((name, j) => {
        const key = `${name.lang}:${name.name.toLowerCase().replace(/[-\s]+/g, ' ')}`;
        const others = seen.get(key) ?? [];
        for (const other of others) {
          if (other.actor.id === actor.id) {
            if (overlap(other.name, name))
              out.push(
                mistake(
                  file,
                  ['actors', i, 'names', j],
                  `the name "${name.name}" stands twice for overlapping dates; leave one out or mend from/until`,
                ),
              );
          } else if (overlap(other.name, name) && other.actor.country === actor.country) {
            out.push(
              mistake(
                file,
                ['actors', i, 'names', j],
                `the name "${name.name}" also belongs to "${other.actor.id}" (${other.file}) in the same country at the same time; date the names or drop one`,
              ),
            );
          }
        }
        others.push({ actor, name, file: file.path });
        seen.set(key, others);
      });
    });
  }
  return out;
}

function overlap(a: Dated, b: Dated): boolean {
  return (
    (a.until === undefined || b.from === undefined || b.from < a.until) &&
    (b.until === undefined || a.from === undefined || a.from < b.until)
  );
}

function datesOf(sound: SoundFile<ActorFile>[]): Mistake[] {
  const out: Mistake[] = [];
  for (const file of sound) {
    const look = (dated: Dated, path: PropertyKey[]): void => {
      if (dated.from !== undefined && dated.until !== undefined && dated.until <= dated.from) {
        out.push(mistake(file, [...path, 'until'], `until (${dated.until}) must lie after from (${dated.from})`));
      }
    };
    file.value.actors.forEach((a, i) => {
      a.names.forEach((n, j) => {
        look(n, ['actors', i, 'names', j]);
      });
      a.allegiance.forEach((n, j) => {
        look(n, ['actors', i, 'allegiance', j]);
      });
      a.capabilities.forEach((n, j) => {
        look(n, ['actors', i, 'capabilities', j]);
      });
    });
    file.value.people.forEach((p, i) => {
      p.roles.forEach((r, j) => {
        look(r, ['people', i, 'roles', j]);
      });
    });
  }
  return out;
}

function unknownIds(files: KnowledgeFile[], known: ReadonlySet<string>): Mistake[] {
  const out: Mistake[] = [];
  for (const file of readSound(files, actorFile).sound) {
    const look = (id: string | undefined, path: PropertyKey[]): void => {
      if (id !== undefined && !known.has(id))
        out.push(mistake(file, path, `no actor or source has the id "${id}"; add it or mend the spelling`));
    };
    file.value.actors.forEach((a, i) => {
      look(a.forces, ['actors', i, 'forces']);
      a.allegiance.forEach((n, j) => {
        look(n.to, ['actors', i, 'allegiance', j, 'to']);
      });
    });
    file.value.people.forEach((p, i) => {
      p.roles.forEach((r, j) => {
        look(r.of, ['people', i, 'roles', j, 'of']);
      });
    });
  }
  return out;
}
