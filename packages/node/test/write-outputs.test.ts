import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { extractText } from 'unpdf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleReports, sampleSituation } from '../../core/test/situation-sample.ts';
import { INCIDENT_COLUMNS, type IncidentRow, incidentRows } from '../src/write/incident-rows.ts';
import { incidentsCsv } from '../src/write/incidents-csv.ts';
import { incidentsGeojson } from '../src/write/incidents-geojson.ts';
import { incidentsXlsx } from '../src/write/incidents-xlsx.ts';
import { loadOutlines } from '../src/write/load-outlines.ts';
import { sitrepPdf } from '../src/write/sitrep-pdf.ts';
import { truceCalendar } from '../src/write/truce-calendar.ts';
import { OUTPUT_FILES, writeOutputs } from '../src/write/write-outputs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'truceline-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const texts = new Map<string, string>(sampleReports.map(({ id, text }) => [id, text]));
const rows = [...incidentRows(sampleSituation)];

describe('the output folder', () => {
  it('holds every file of the contract and nothing half written', async () => {
    const files = await writeOutputs(sampleSituation, join(folder, 'a', 'b'), { texts });
    expect(files.map((file) => file.split('/').at(-1)).sort()).toEqual([...OUTPUT_FILES].sort());
    expect(readdirSync(join(folder, 'a', 'b')).sort()).toEqual([...OUTPUT_FILES].sort());
    expect(JSON.parse(readFileSync(join(folder, 'a', 'b', 'situation.json'), 'utf8'))).toEqual(sampleSituation);
  });

  it('replaces its own files and leaves others alone', async () => {
    await writeOutputs(sampleSituation, folder);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await writeOutputs({ ...sampleSituation, asOf: '2016-05-11T00:00:00Z' }, folder);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    const later = readFileSync(join(folder, 'sitrep.md'), 'utf8');
    expect(later).toContain('11 May 2016');
    expect(later).toContain('Against the situation as of 10 May 2016, 15:00 local');
  });

  it('gives the same files when the same situation is written again', async () => {
    await writeOutputs(sampleSituation, folder, { texts });
    const first = OUTPUT_FILES.filter((name) => name !== 'incidents.xlsx').map((name) => readFileSync(join(folder, name), 'latin1'));
    await writeOutputs(sampleSituation, folder, { texts });
    const again = OUTPUT_FILES.filter((name) => name !== 'incidents.xlsx').map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(again.map((content, index) => content === first[index])).toEqual(first.map(() => true));
  });

  it('refuses a folder that holds files of its names from somebody else, and changes nothing', async () => {
    writeFileSync(join(folder, 'incidents.csv'), 'theirs');
    await expect(writeOutputs(sampleSituation, folder)).rejects.toMatchObject({ code: 'cannot-write' });
    expect(readFileSync(join(folder, 'incidents.csv'), 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['incidents.csv']);
  });
});

describe('incidents as tables', () => {
  it('come back from CSV as they went in', () => {
    const read = parse([...incidentsCsv(rows)].join(''), { columns: true }) as Record<string, string>[];
    expect(read).toHaveLength(sampleSituation.incidents.length);
    for (const [index, row] of rows.entries()) {
      for (const column of INCIDENT_COLUMNS) {
        const cell = read[index]![column];
        const value = row[column];
        expect(cell?.replace(/^'(?=[=+\-@])/, '')).toBe(value === null ? '' : String(value));
      }
    }
  });

  it('defuse what a spreadsheet would run, and leave numbers numbers', () => {
    const evil = {
      ...rows[0]!,
      place: '=HYPERLINK("http://x","y")',
      targets: '\t+1',
      weapons: '＝1+1',
      actors: '-2',
      lat: -33.5,
    } as IncidentRow;
    const [row] = parse([...incidentsCsv([evil])].join(''), { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ place: `'=HYPERLINK("http://x","y")`, targets: `'\t+1`, weapons: `'＝1+1`, actors: "'-2", lat: '-33.5' });
  });

  it('start with a byte order mark only when asked', () => {
    expect([...incidentsCsv(rows)][0].codePointAt(0)).toBe('i'.codePointAt(0));
    expect([...incidentsCsv(rows, true)][0].codePointAt(0)).toBe(0xfeff);
  });

  it('say the last day meant, the precision, and each toll as a range', () => {
    const camp = rows.find(({ act }) => act === 'airstrike')!;
    expect(camp).toMatchObject({
      date_start: '2016-05-05',
      date_end: '2016-05-05',
      date_precision: 'day',
      killed_min: 28,
      killed_max: 30,
      wounded_min: 51,
      wounded_max: null,
    });
    expect(camp).toMatchObject({ origins_count: 4, contested: 'by; killed', verdicts: 'undetermined', geo_precision: 1 });
  });

  it('come back from Excel with numbers as numbers and formulas as text', async () => {
    const evil = { ...rows[0]!, place: '=1+1', weapons: 'a <b> & "c" _x0041_\u0001' } as IncidentRow;
    const path = join(folder, 'x.xlsx');
    writeFileSync(path, Buffer.concat([...incidentsXlsx([evil, ...rows.slice(1)], sampleSituation)]));
    const sheets = (await readExcelFile(path)) as unknown as { sheet: string; data: unknown[][] }[];
    const [head, first, ...others] = sheets[0]!.data;
    expect(head).toEqual([...INCIDENT_COLUMNS]);
    expect(first![INCIDENT_COLUMNS.indexOf('place')]).toBe('=1+1');
    expect(first![INCIDENT_COLUMNS.indexOf('weapons')]).toBe('a <b> & "c" _x0041_');
    expect(first![INCIDENT_COLUMNS.indexOf('background')]).toBe(rows[0]!.background);
    expect(others.map((row) => row[INCIDENT_COLUMNS.indexOf('killed_min')])).toEqual(rows.slice(1).map(({ killed_min }) => killed_min));
    expect(sheets[1]!.data).toHaveLength(sampleSituation.reports.length + 1);
  });
});

describe('incidents as GeoJSON', () => {
  it('are features with an id, lon before lat, and the uncertainty in metres', () => {
    const { type, features } = JSON.parse([...incidentsGeojson(sampleSituation)].join(''));
    expect(type).toBe('FeatureCollection');
    const camp = features.find((one: { properties: { act: string } }) => one.properties.act === 'airstrike');
    expect(camp.geometry).toEqual({ type: 'Point', coordinates: [36.724, 36.186] });
    expect(camp.id).toMatch(/^inc_/);
    expect(camp.properties).toMatchObject({ uncertainty_m: 3000, geo_precision: 1 });
  });

  it('have no geometry where no place is known', () => {
    const situation = structuredClone(sampleSituation);
    situation.incidents[0]!.where = null;
    expect(JSON.parse([...incidentsGeojson(situation)].join('')).features[0].geometry).toBeNull();
  });
});

describe('the calendar of truces', () => {
  const calendar = [...truceCalendar(sampleSituation)].join('');
  const events = (text: string) =>
    text
      .replace(/\r\n[ \t]/g, '')
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((body) =>
        Object.fromEntries(
          body
            .split('END:VEVENT')[0]!
            .trim()
            .split('\r\n')
            .map((line) => [line.split(/[:;]/)[0], line.slice(line.indexOf(':') + 1)]),
        ),
      );

  it('is RFC 5545: CRLF, lines of at most 75 octets, one event for each window with UID and stamp', () => {
    expect(calendar.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(calendar.trimEnd().endsWith('END:VCALENDAR')).toBe(true);
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendar).not.toMatch(/[^\r]\n/);
    const all = events(calendar);
    expect(all).toHaveLength(sampleSituation.truce.flatMap(({ windows }) => windows).length);
    expect(new Set(all.map(({ UID }) => UID)).size).toBe(all.length);
    for (const one of all) expect(one.DTSTAMP).toBe('20160510T120000Z');
    expect(all[0]).toMatchObject({ DTSTART: '20160504T210100Z', DTEND: '20160506T210100Z', STATUS: 'CONFIRMED', SEQUENCE: '0' });
  });

  it('is tentative where the words allow another end, and while the truce is contested', () => {
    expect(events(calendar)[2]).toMatchObject({ DTSTART: '20160509T220000Z', STATUS: 'TENTATIVE' });
    const contested = structuredClone(sampleSituation);
    contested.truce.find(({ agreement }) => agreement === 'syria-2016-02')!.state = 'contested';
    expect(events([...truceCalendar(contested)].join('')).at(-1)).toMatchObject({ STATUS: 'TENTATIVE' });
  });

  it('raises SEQUENCE where an event changed since the calendar it replaces, and only there', () => {
    const extended = structuredClone(sampleSituation);
    extended.asOf = '2016-05-11T00:00:00Z';
    extended.truce[0]!.windows[2]!.end = '2016-05-13T21:00:00Z';
    const second = [...truceCalendar(extended, calendar)].join('');
    expect(events(second).map(({ SEQUENCE }) => SEQUENCE)).toEqual(['0', '0', '1', '0']);
    expect(events(second).map(({ UID }) => UID)).toEqual(events(calendar).map(({ UID }) => UID));
    expect(events([...truceCalendar(extended, second)].join('')).map(({ SEQUENCE }) => SEQUENCE)).toEqual(['0', '0', '1', '0']);
  });
});

describe('the report as PDF', () => {
  it('is set with every text as text, whatever signs stand in it', async () => {
    const evil = '#panic("x") $ \\ ] [ ` <q1> @ref */ // "quoted" \u202e #import "y"';
    const situation = structuredClone(sampleSituation);
    for (const incident of situation.incidents) for (const one of incident.against) one.name = evil;
    for (const report of situation.reports) Object.assign(report, { title: evil, publisher: evil });
    const notes: string[] = [];
    const pdf = await sitrepPdf(situation, { texts, outlines: loadOutlines(situation) }, (note) => notes.push(note));
    expect(notes).toEqual([]);
    const text = (await extractText(new Uint8Array(pdf!), { mergePages: true })).text.replace(/\s+/g, ' ');
    expect(text).toContain('#panic("x") $ \\ ] [ ` <q1> @ref */ // "quoted" ⟨U+202E⟩ #import "y"');
    expect(text).toContain('TLP:CLEAR');
    expect(text).toContain('10 May 2016, 15:00 local (12:00 UTC)');
  });
});

describe('the report as PDF, where it cannot be set', () => {
  const setter = (code: string): string => {
    const path = join(folder, 'setter.mjs');
    writeFileSync(path, code);
    return path;
  };

  it.each([
    ['the compiler is not installed', "await import('no-such-compiler');", /Cannot find package/],
    ['the compiler gives up', "process.stderr.write('the paper ran out\\nat line 3'); process.exitCode = 1;", /: the paper ran out$/],
    ['the process dies', "process.kill(process.pid, 'SIGKILL');", /sitrep\.pdf was not written/],
    ['nothing comes of it', '', /ended with code 0/],
  ])('says why when %s', async (_, code, said) => {
    const notes: string[] = [];
    expect(await sitrepPdf(sampleSituation, { texts }, (note) => notes.push(note), setter(code))).toBeNull();
    expect(notes).toEqual([expect.stringMatching(said)]);
  });
});

describe('docs/reference/outputs.md', () => {
  const page = readFileSync(new URL('../../../docs/reference/outputs.md', import.meta.url), 'utf8');
  const named = new Set([...page.matchAll(/`([^`]+)`/g)].map(([, name]) => name));

  it('names every file and every column', () => {
    expect([...OUTPUT_FILES, ...INCIDENT_COLUMNS].filter((name) => !named.has(name))).toEqual([]);
  });
});
