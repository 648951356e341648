import type { AgreementFiles } from './compile-agreements.ts';
import type { SoundFile } from './knowledge-part.ts';
import type { Mistake } from './parse-yaml.ts';

/** Every mistake of meaning inside one agreement's folder: unknown ids, ids used twice, windows that end before they start. */
export function checkAgreement(files: AgreementFiles): Mistake[] {
  const out: Mistake[] = [];
  const say = (file: SoundFile<unknown>, path: PropertyKey[], message: string): void => {
    out.push({ file: file.path, ...file.at(path), message });
  };
  const once = (file: SoundFile<unknown>, path: PropertyKey[], ids: readonly string[]): void => {
    ids.forEach((id, i) => {
      if (ids.indexOf(id) !== i) say(file, [...path, i, 'id'], `id "${id}" is used twice; clause and window ids are stable and unique`);
    });
  };
  const { agreement, clauses, parties } = files;
  const clauseIds = new Set(clauses?.value.clauses.map((c) => c.id));
  const sideIds = new Set(parties?.value.sides.map((s) => s.id));
  const sourceIds = new Set(agreement?.value.sources.map((s) => s.id));
  const known = (set: ReadonlySet<string>, id: string, what: string, file: SoundFile<unknown>, path: PropertyKey[]): void => {
    if (set.size > 0 && !set.has(id)) say(file, path, `there is no ${what} "${id}" in this agreement (known: ${[...set].join(', ')})`);
  };

  if (agreement) {
    const a = agreement.value;
    if (!files.folder.endsWith(`/${a.id}`)) say(agreement, ['id'], `the id "${a.id}" must be the name of its folder`);
    once(
      agreement,
      ['windows'],
      a.windows.map((w) => w.id),
    );
    once(
      agreement,
      ['gates'],
      a.gates.map((g) => g.id),
    );
    once(
      agreement,
      ['sources'],
      a.sources.map((s) => s.id),
    );
    const windowIds = new Set(a.windows.map((w) => w.id));
    a.windows.forEach((w, i) => {
      if (w.end !== null && w.end <= w.start)
        say(agreement, ['windows', i, 'end'], `the window ends (${w.end}) before it starts (${w.start})`);
      if (w.extends) known(windowIds, w.extends, 'window', agreement, ['windows', i, 'extends']);
      if (w.extends === w.id) say(agreement, ['windows', i, 'extends'], 'a window cannot extend itself');
      known(sourceIds, w.source, 'source', agreement, ['windows', i, 'source']);
    });
    if (a.ended) {
      known(sourceIds, a.ended.source, 'source', agreement, ['ended', 'source']);
      if (a.ended.at <= a.windows[0]!.start)
        say(agreement, ['ended', 'at'], `it ended (${a.ended.at}) before it began (${a.windows[0]!.start})`);
    }
    known(sourceIds, a.standing.source, 'source', agreement, ['standing', 'source']);
    a.gates.forEach((g, i) => {
      known(clauseIds, g.clause, 'clause', agreement, ['gates', i, 'clause']);
      g.needs.forEach((n, j) => {
        if ('clause' in n) known(clauseIds, n.clause, 'clause', agreement, ['gates', i, 'needs', j, 'clause']);
      });
    });
    a.mechanisms.forEach((m, i) => {
      known(sourceIds, m.source, 'source', agreement, ['mechanisms', i, 'source']);
    });
    a.values.forEach((v, i) => {
      known(sourceIds, v.source, 'source', agreement, ['values', i, 'source']);
    });
    if (!a.area.whole && a.area.circles.length === 0)
      say(
        agreement,
        ['area'],
        'needs circles, such as [{ name: Aleppo, lat: 36.2, lon: 37.15, km: 30 }], or whole: true for the whole country',
      );
  }

  clauses?.value.clauses.forEach((c, i) => {
    const at = (...rest: PropertyKey[]): PropertyKey[] => ['clauses', i, ...rest];
    if (clauses.value.clauses.findIndex((d) => d.id === c.id) !== i) say(clauses, at('id'), `clause id "${c.id}" is used twice`);
    c.binds.forEach((s, j) => {
      known(sideIds, s, 'side', clauses, at('binds', j));
    });
    c.protects.forEach((s, j) => {
      known(sideIds, s, 'side', clauses, at('protects', j));
    });
    for (const [s, to] of Object.entries(c.only)) for (const t of [s, ...to]) known(sideIds, t, 'side', clauses, at('only', s));
    for (const s of Object.keys(c.mirrored ?? {})) known(sideIds, s, 'side', clauses, at('mirrored', s));
    c.conditionalOn.forEach((d, j) => {
      known(clauseIds, d, 'clause', clauses, at('conditionalOn', j));
    });
    c.simultaneousWith.forEach((d, j) => {
      known(clauseIds, d, 'clause', clauses, at('simultaneousWith', j));
    });
    known(sourceIds, c.source, 'source', clauses, at('source'));
    if (c.kind === 'prohibition' && c.acts.length > 0 && c.binds.length === 0) say(clauses, at(), `the prohibition "${c.id}" binds nobody`);
    if (c.restates && !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(c.restates)) say(clauses, at('restates'), 'must be written agreement/clause');
  });

  if (parties && parties.value.as === undefined && parties.value.sides.length < 2)
    say(parties, ['sides'], 'an agreement has at least two sides');
  // Parties taken from another agreement are checked there.
  const ownSides = parties?.value.as === undefined ? parties?.value.sides : [];
  ownSides?.forEach((s, i) => {
    if (parties!.value.sides.findIndex((t) => t.id === s.id) !== i) say(parties!, ['sides', i, 'id'], `side "${s.id}" stands twice`);
    s.members.forEach((m, j) => {
      known(sourceIds, m.source, 'source', parties!, ['sides', i, 'members', j, 'source']);
      if (m.from && m.until && m.until <= m.from) say(parties!, ['sides', i, 'members', j, 'until'], 'until must lie after from');
      if (parties!.value.excluded.some((e) => e.actor === m.actor && !e.from && !e.until))
        say(
          parties!,
          ['sides', i, 'members', j, 'actor'],
          `"${m.actor}" is a member of "${s.id}" and excluded as well; date one of the two`,
        );
    });
  });
  const excluded = new Set(parties?.value.excluded.map((e) => e.actor));
  parties?.value.mixedWords.forEach((v, i) => {
    v.mayInclude.forEach((e, j) => {
      known(excluded, e, 'excluded group', parties, ['mixedWords', i, 'mayInclude', j]);
    });
  });

  for (const file of files.cases) {
    file.value.cases.forEach((c, i) => {
      known(clauseIds, c.clause, 'clause', file, ['cases', i, 'clause']);
      if (file.value.cases.findIndex((d) => d.name === c.name) !== i)
        say(file, ['cases', i, 'name'], 'two cases of one file have this name');
    });
  }
  return out;
}

/** Ids of actors and sources that nobody defines, wherever an agreement names one. */
export function checkAgreementActors(files: AgreementFiles, actors: ReadonlySet<string>): Mistake[] {
  const out: Mistake[] = [];
  const look = (file: SoundFile<unknown>, path: PropertyKey[], id: string): void => {
    if (!actors.has(id))
      out.push({
        file: file.path,
        ...file.at(path),
        message: `no actor has the id "${id}"; add it to knowledge/actors or mend the spelling`,
      });
  };
  const { agreement, parties } = files;
  agreement?.value.guarantors.forEach((g, i) => {
    look(agreement, ['guarantors', i], g);
  });
  agreement?.value.windows.forEach((w, i) => {
    w.by.forEach((b, j) => {
      look(agreement, ['windows', i, 'by', j], b);
    });
  });
  agreement?.value.ended?.by.forEach((b, i) => {
    look(agreement, ['ended', 'by', i], b);
  });
  for (const what of ['declare', 'extend', 'end'] as const) {
    agreement?.value.standing[what].forEach((a, i) => {
      look(agreement, ['standing', what, i], a);
    });
  }
  parties?.value.sides.forEach((s, i) => {
    s.members.forEach((m, j) => {
      look(parties, ['sides', i, 'members', j, 'actor'], m.actor);
    });
  });
  parties?.value.sides.forEach((s, i) => {
    s.aircraft.forEach((a, j) => {
      look(parties, ['sides', i, 'aircraft', j], a);
    });
  });
  parties?.value.excluded.forEach((e, i) => {
    look(parties, ['excluded', i, 'actor'], e.actor);
  });
  return out;
}
