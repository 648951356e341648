import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whenAtToken } from '../src/language/times/time-clauses.ts';
import { splitSentences } from '../src/passages/split-passages.ts';
import { onDay, timeLines, timesOf } from './times-fixture.ts';

// A Wednesday. Every row: a sentence of ours, and each time in it as "words = start..end" and what else is known.
const TODAY = '2021-03-17';
const CORPUS: [string, string[]][] = [
  ['The dam broke last summer.', ['last summer = 2020-06-01..2020-09-01 month recalled']],
  [
    'It froze this winter and thawed in the spring.',
    ['this winter = 2020-12-01..2021-03-01 month recalled', 'the spring = 2021-03-01..2021-06-01 month'],
  ],
  [
    'Fires have burned in Yemen since 04:30 on Tuesday.',
    ['04:30 on Tuesday = 2021-03-16T04:30+03:00..2021-03-18T00:00+03:00 minute since'],
  ],
  [
    'Guns fired on Monday and later in the day a barn burned.',
    ['Monday = 2021-03-15..2021-03-16', 'later in the day = 2021-03-15..2021-03-16'],
  ],
  ['The senate passed it this week before rising.', ['this week = 2021-03-15..2021-03-18 week']],
  ['The gates in Libya shut at 5:58 am PDT on Monday.', ['5:58 am PDT on Monday = 2021-03-15T14:58+02:00..2021-03-15T14:59+02:00 minute']],
  ['Shells fell on the old harbour on Monday.', ['Monday = 2021-03-15..2021-03-16']],
  ['The mill was hit on Wednesday.', ['Wednesday = 2021-03-17..2021-03-18']],
  ['On the morning of the 15th the mill burned.', ['morning of the 15th = 2021-03-15..2021-03-16']],
  ['In the early hours of the 12th two shots were heard.', ['early hours of the 12th = 2021-03-12..2021-03-13']],
  ['The men of the 15th brigade left.', []],
  ['14/03, Orla: the mill burned.', ['14/03 = 2021-03-14..2021-03-15']],
  ['• 28/12 – the mill burned.', ['28/12 = 2020-12-28..2020-12-29 recalled']],
  ['9/10 of the houses burned.', []],
  ['Ministers will meet on Friday.', ['Friday = 2021-03-19..2021-03-20 future']],
  ['Talks are due to resume next Thursday.', ['next Thursday = 2021-03-18..2021-03-19 future']],
  ['The convoy left last Friday.', ['last Friday = 2021-03-12..2021-03-13']],
  ["Sunday's raid flattened a bakery.", ['Sunday = 2021-03-14..2021-03-15']],
  ['The guns fell silent late Tuesday.', ['late Tuesday = 2021-03-16..2021-03-17']],
  ['A drone was shot down early on Wednesday.', ['early on Wednesday = 2021-03-17..2021-03-18']],
  ['Fighting went on overnight.', ['overnight = 2021-03-16..2021-03-18']],
  ['The barracks burned on Sunday night.', ['Sunday night = 2021-03-14..2021-03-15']],
  ['Shelling began before dawn on Tuesday.', ['dawn on Tuesday = 2021-03-16..2021-03-17']],
  [
    'Yesterday the bridge fell; tomorrow the engineers arrive.',
    ['Yesterday = 2021-03-16..2021-03-17', 'tomorrow = 2021-03-18..2021-03-19 future'],
  ],
  ['Two days ago a patrol was ambushed.', ['Two days ago = 2021-03-15..2021-03-16']],
  ['A week ago the front was quiet.', ['A week ago = 2021-03-09..2021-03-12 week recalled']],
  ['The pass was lost last week.', ['last week = 2021-03-08..2021-03-15 week recalled']],
  ['Earlier this month a truce was signed.', ['Earlier this month = 2021-03-01..2021-03-17 month recalled']],
  ['The army has gained ground since the start of the year.', ['the start of the year = 2021-01-01..2021-03-18 month since recalled']],
  ['The army has gained ground since the new year.', ['the new year = 2021-01-01..2021-03-18 month since recalled']],
  ['Shells fell at the beginning of the month.', ['the beginning of the month = 2021-03-01..2021-03-08 week recalled']],
  ['It was the start of a bad year.', []],
  ['The depot blew up in February.', ['February = 2021-02-01..2021-03-01 month recalled']],
  ['The envoy left in recent weeks.', ['recent weeks = 2021-02-24..2021-03-17 week recalled']],
  ['Three villages burned over the weekend.', ['the weekend = 2021-03-13..2021-03-15']],
  ['A weekend raid killed two guards.', ['weekend = 2021-03-13..2021-03-15']],
  ['Rockets have landed daily since Sunday morning.', ['daily = none timeless', 'Sunday morning = 2021-03-14..2021-03-18 since']],
  ['The truce has held since 27 February.', ['27 February = 2021-02-27..2021-03-18 since recalled']],
  ['Between 5 and 8 March nobody crossed.', ['Between 5 and 8 March = 2021-03-05..2021-03-09 recalled']],
  ['Patrols ran from 2 March to 4 March.', ['from 2 March to 4 March = 2021-03-02..2021-03-05 recalled']],
  ['Clashes on 5-8 March left ruins.', ['5-8 March = 2021-03-05..2021-03-09 recalled']],
  ['Breaches on 5, 6 and 7 March were logged.', ['5, 6 and 7 March = 2021-03-05..2021-03-08 recalled']],
  ['Breaches on March 5, 6, and 7 were logged.', ['March 5, 6, and 7 = 2021-03-05..2021-03-08 recalled']],
  ['On March 5, 6 horses and 7 mules were lost.', ['March 5 = 2021-03-05..2021-03-06 recalled']],
  [
    'KELD, Wednesday 17 March - On Tuesday a mill burned.',
    ['Wednesday 17 March = 2021-03-17..2021-03-18', 'Tuesday = 2021-03-16..2021-03-17'],
  ],
  [
    'In Libya the truce starts at 4 a.m. on Friday, March 19.',
    ['4 a.m. on Friday, March 19 = 2021-03-19T04:00+02:00..2021-03-19T04:01+02:00 minute future'],
  ],
  [
    'In Yemen it came into force at one minute past midnight on Monday.',
    ['one minute past midnight on Monday = 2021-03-15T00:01+03:00..2021-03-15T00:02+03:00 minute'],
  ],
  ['In Yemen the lull ended at midnight on Wednesday.', ['midnight on Wednesday = 2021-03-17T00:00+03:00..2021-03-17T00:01+03:00 minute']],
  [
    'In Yemen it took effect at midnight on 10 March.',
    ['midnight on 10 March = 2021-03-10T00:00+03:00..2021-03-10T00:01+03:00 minute recalled'],
  ],
  [
    'In Yemen they will keep it from midnight of 24/25 March.',
    ['midnight of 24/25 March = 2021-03-25T00:00+03:00..2021-03-25T00:01+03:00 minute since future'],
  ],
  ['A patrol was lost on 14/15 March.', ['14/15 March = 2021-03-14..2021-03-16']],
  ['The pause had been due to expire on Monday.', ['Monday = 2021-03-15..2021-03-16']],
  ['The pause is due to expire on Monday.', ['Monday = 2021-03-22..2021-03-23 future']],
  ['The pause, which runs until 29 October, obliges both.', ['29 October = 2021-10-29..2021-10-30 until future']],
  ['The pause lasted until 29 October.', ['29 October = 2020-10-29..2020-10-30 until recalled']],
  ['It ran from 27 December to 3 January.', ['from 27 December to 3 January = 2020-12-27..2021-01-04 recalled']],
  ['They held the hill for seven straight days.', ['seven straight days = none 168h timeless']],
  ['A five-day truce was agreed.', ['five-day = none 120h timeless']],
  ['Over the past 24 hours four shells landed.', ['the past 24 hours = 2021-03-16..2021-03-18 24h']],
  ['In the past two days the road was cut.', ['the past two days = 2021-03-15..2021-03-18 48h']],
  ['The market was bombed on March 9, 2021.', ['March 9, 2021 = 2021-03-09..2021-03-10 recalled']],
  [
    'On 2021-03-09 and 09.03.2021 the line moved.',
    ['2021-03-09 = 2021-03-09..2021-03-10 recalled', '09.03.2021 = 2021-03-09..2021-03-10 recalled'],
  ],
  ['The law dates from 2013.', ['2013 = 2013-01-01..2021-03-18 year since recalled']],
  ['The truce runs until midnight on Thursday.', ['midnight on Thursday = 2021-03-19T00:00..2021-03-19T00:01 minute until future']],
  ['The guns stopped at noon on Monday.', ['noon on Monday = 2021-03-15T12:00..2021-03-15T12:01 minute']],
  ['He died a day after the raid.', ['a day after = 2021-03-16..2021-03-17 after']],
  [
    'The raid was on Monday. A day earlier scouts had been seen.',
    ['Monday = 2021-03-15..2021-03-16', 'A day earlier = 2021-03-14..2021-03-15'],
  ],
  ['Those blasts came a day after gunmen stormed a school.', ['a day after = 2021-03-16..2021-03-17 after']],
  ["A day after Monday's raid the road reopened.", ['A day after = 2021-03-15..2021-03-16 after', 'Monday = 2021-03-15..2021-03-16 after']],
  ['The siege lasted three weeks.', ['three weeks = none 504h timeless']],
  ['Every day people queue for bread.', ['Every day = none timeless']],
  ['The nine-year-old boy survived.', ['nine-year-old = none timeless']],
  ['It will start at 10 a.m. on Friday.', ['10 a.m. on Friday = 2021-03-19T10:00..2021-03-19T10:01 minute future']],
  ['Crews returned this morning.', ['this morning = 2021-03-17..2021-03-18']],
  ['The post fell last night.', ['last night = 2021-03-16..2021-03-18']],
  ['The ban starts in April.', ['April = 2021-04-01..2021-05-01 month future']],
  ['The deal was struck in October.', ['October = 2020-10-01..2020-11-01 month recalled']],
  ['The camp was raided in mid-March.', ['mid-March = 2021-03-10..2021-03-22 month']],
  ['The camp was raided in late February.', ['late February = 2021-02-18..2021-03-01 month recalled']],
  ['Fighting raged from Monday to Wednesday.', ['from Monday to Wednesday = 2021-03-15..2021-03-18']],
  ['He spoke on Mondays.', ['Mondays = none timeless']],
  [
    'The accord was extended by 72 hours from Thursday 06:00 to Sunday.',
    ['72 hours = none 72h timeless', 'from Thursday 06:00 to Sunday = 2021-03-18T06:00..2021-03-22T00:00 minute future'],
  ],
  ['In the early hours of Tuesday a boat sank.', ['early hours of Tuesday = 2021-03-16..2021-03-17']],
  ['The second Friday prayer was calm.', ['Friday = 2021-03-12..2021-03-13']],
  ['He may march on the capital.', []],
  ['They marched on 5 villages.', []],
  ['The 2015 accord failed.', ['2015 = 2015-01-01..2016-01-01 year recalled']],
  ['The two sides met on 11 and 12 March.', ['11 and 12 March = 2021-03-11..2021-03-13']],
  [
    'The army said on Tuesday it would open the road on Friday.',
    ['Tuesday = 2021-03-16..2021-03-17', 'Friday = 2021-03-19..2021-03-20 future'],
  ],
  ['Sappers will clear the road within 48 hours.', ['48 hours = none 48h timeless']],
  [
    'Last month the port was mined, and last year the silo.',
    ['Last month = 2021-02-01..2021-03-01 month recalled', 'last year = 2020-01-01..2021-01-01 year recalled'],
  ],
  ['On the night of 7-8 March the tower fell.', ['night of 7-8 March = 2021-03-07..2021-03-09 recalled']],
  ['On the night of 7 March the tower fell.', ['night of 7 March = 2021-03-07..2021-03-08 recalled']],
  ['The next day the army withdrew.', ['The next day = none']],
  ['Hours later the line was cut.', ['Hours later = 2021-03-17..2021-03-18']],
  ['By Friday the valley must be empty.', ['Friday = 2021-03-19..2021-03-20 until future']],
  ['The truce has held since 27 February.', ['27 February = 2021-02-27..2021-03-18 since recalled']],
  ['Shelling began before dawn on Tuesday.', ['dawn on Tuesday = 2021-03-16..2021-03-17']],
  ['It will start at 10 a.m. on Friday.', ['10 a.m. on Friday = 2021-03-19T10:00..2021-03-19T10:01 minute future']],
  ['The ban starts in April.', ['April = 2021-04-01..2021-05-01 month future']],
  ['By Friday the valley must be empty.', ['Friday = 2021-03-19..2021-03-20 until future']],
  ['The next day the army withdrew.', ['The next day = none']],
  ['The gate shuts at 7 p.m. Damascus time.', ['7 p.m. Damascus time = 2021-03-17T19:00+02:00..2021-03-17T19:01+02:00 minute inferred']],
  [
    'The town near Aleppo was hit at 21:30 local time on Sunday.',
    ['21:30 local time on Sunday = 2021-03-14T21:30+02:00..2021-03-14T21:31+02:00 minute'],
  ],
  [
    'In Syria the pause begins at 00:01 on Saturday (22:01 GMT Friday).',
    ['00:01 on Saturday (22:01 GMT Friday) = 2021-03-20T00:01+02:00..2021-03-20T00:02+02:00 minute future'],
  ],
  ['The Syrian front was calm at 1600 GMT.', ['1600 GMT = 2021-03-17T18:00+02:00..2021-03-17T18:01+02:00 minute inferred']],
  ['The attack came at around 4:30 am.', ['4:30 am = 2021-03-17T04:30..2021-03-17T04:31 minute inferred']],
  ['The post was hit at 7.45 pm on Monday.', ['7.45 pm on Monday = 2021-03-15T19:45..2021-03-15T19:46 minute']],
  ['Guards were killed just after midnight.', ['just after midnight = 2021-03-17T00:00..2021-03-17T01:00 hour inferred']],
  ['The truce expires at midnight.', ['midnight = 2021-03-18T00:00..2021-03-18T00:01 minute future inferred']],
  ['The truce begins at midnight on Friday.', ['midnight on Friday = 2021-03-20T00:00..2021-03-20T00:01 minute future']],
  ['Shops shut for Ramadan.', ['Ramadan = 2020-04-24..2020-05-24 month recalled']],
  ['A truce for Eid al-Adha was announced.', ['Eid al-Adha = 2020-07-31..2020-08-04 recalled']],
  ['The Orthodox Easter truce failed.', ['Orthodox Easter = 2020-04-19..2020-04-20 recalled']],
  ['Crowds gathered for Nowruz.', ['Nowruz = 2021-03-21..2021-03-22 future']],
  ['The raid came hours after the deal was signed.', ['hours after = 2021-03-17..2021-03-18 after']],
  ['It was the first raid in three months.', ['three months = none 2190h timeless']],
  ['She left two years ago.', ['two years ago = 2019-01-01..2020-01-01 year recalled']],
  ['The ferry sank three weeks ago.', ['three weeks ago = 2021-02-21..2021-02-28 week recalled']],
  ['Months ago the wall fell.', ['Months ago = 2020-11-01..2021-02-01 month recalled']],
  ['They met earlier this week.', ['earlier this week = 2021-03-15..2021-03-17 week recalled']],
  ['They will meet later this week.', ['later this week = 2021-03-18..2021-03-22 week future']],
  ['Talks open next week.', ['next week = 2021-03-22..2021-03-29 week future']],
  ['Next month the mission ends.', ['Next month = 2021-04-01..2021-05-01 month future']],
  ['Elections come later this year.', ['later this year = 2021-03-17..2022-01-01 year']],
  ['Late last year the valley flooded.', ['Late last year = 2020-09-01..2021-01-01 year recalled']],
  ['Shells fell Monday and Tuesday.', ['Monday and Tuesday = 2021-03-15..2021-03-17']],
  ['Shells fell Monday and Thursday.', ['Monday = 2021-03-15..2021-03-16', 'Thursday = 2021-03-11..2021-03-12 recalled']],
  ['Shells fell in the first week of February.', ['the first week of February = 2021-02-01..2021-02-08 month recalled']],
  ['Shells fell at the end of February.', ['the end of February = 2021-02-22..2021-03-01 month recalled']],
  ['Shells fell in the last hours of 15 March.', ['15 March = 2021-03-15..2021-03-16']],
  ['Shells fell in the last hours.', ['the last hours = 2021-03-16..2021-03-18 24h']],
  ['The mission counted 40 breaches in the week to 14 March.', ['the week to 14 March = 2021-03-08..2021-03-15']],
  ['The road was open to 14 March.', ['14 March = 2021-03-14..2021-03-15']],
  ['Shells fell on the night from Sunday to Monday.', ['night from Sunday to Monday = 2021-03-14..2021-03-16']],
  ['The road was shut from Friday until Sunday.', ['from Friday until Sunday = 2021-03-12..2021-03-15']],
  ['Shells fell Tuesday through Thursday last week.', ['Tuesday through Thursday last week = 2021-03-09..2021-03-12 recalled']],
  ['Shells fell late in the day on Monday.', ['late in the day on Monday = 2021-03-15..2021-03-16']],
  ['Shells fell the night before last.', ['the night before last = 2021-03-15..2021-03-17']],
  ['Shells fell just before midnight on Sunday.', ['just before midnight on Sunday = 2021-03-14T23:00..2021-03-15T00:00 hour']],
  ["Police said Monday's blast and Sunday's raid were linked.", ['Monday = 2021-03-15..2021-03-16', 'Sunday = 2021-03-14..2021-03-15']],
  ['He was held from January to March.', ['from January to March = 2021-01-01..2021-04-01 month']],
  ['In 2013 and 2014 the dam was shelled.', ['2013 = 2013-01-01..2014-01-01 year recalled', '2014 = 2014-01-01..2015-01-01 year recalled']],
  ['The 48-hour pause ends Thursday.', ['48-hour = none 48h timeless', 'Thursday = 2021-03-18..2021-03-19 future']],
  ['As of 13 March, eleven posts stood.', ['13 March = 2021-03-13..2021-03-14']],
  ['Fighters attacked at dawn.', ['dawn = 2021-03-17..2021-03-18 inferred']],
  [
    'On Sunday evening, three huts burned; that night the bridge fell.',
    ['Sunday evening = 2021-03-14..2021-03-15', 'that night = 2021-03-14..2021-03-15'],
  ],
  ['Two days before the vote, the hall burned.', ['Two days before = 2021-03-19..2021-03-20 before future']],
  [
    'The truce, due to expire late Wednesday, was renewed until Saturday.',
    ['late Wednesday = 2021-03-17..2021-03-18', 'Saturday = 2021-03-20..2021-03-21 until future'],
  ],
  ['A boy of nine died on Tues., 16 March.', ['16 March = 2021-03-16..2021-03-17']],
  ['Wed 17 Mar 2021', ['Wed 17 Mar 2021 = 2021-03-17..2021-03-18']],
  ['17/03/21', ['17/03/21 = 2021-03-17..2021-03-18']],
  ['03/04/2021', ['03/04/2021 = 2021-03-04..2021-03-05 recalled']],
  ['Sept. 9, 2020', ['Sept. 9, 2020 = 2020-09-09..2020-09-10 recalled']],
  [
    'The mayor, who was shot on 3 January, died on Monday.',
    ['3 January = 2021-01-03..2021-01-04 recalled', 'Monday = 2021-03-15..2021-03-16'],
  ],
  ['There were 12 raids per day.', ['per day = none timeless']],
  ['It rained in the second half of the year.', []],
  ['Since 2011 nothing moved.', ['2011 = 2011-01-01..2021-03-18 year since recalled']],
  [
    'The strike on 17 March 2021 at 15:55 local time hit a mill.',
    ['17 March 2021 at 15:55 local time = 2021-03-17T15:55..2021-03-17T15:56 minute'],
  ],
  ['Between 10 p.m. and 2 a.m. shots rang out.', ['10 p.m. and 2 a.m. = 2021-03-16T22:00..2021-03-17T02:00 minute inferred']],
  ['From 10:00 to 14:00 on Tuesday the road was open.', ['10:00 to 14:00 on Tuesday = 2021-03-16T10:00..2021-03-16T14:00 minute']],
  ['The week-long truce ended.', ['week-long = none 168h timeless']],
  ['He has lived here for 20 years.', ['20 years = none 175200h timeless']],
  ['In the coming days convoys will leave.', ['the coming days = 2021-03-18..2021-03-23 future']],
  ['Yesterday morning and this afternoon.', ['Yesterday morning = 2021-03-16..2021-03-17', 'this afternoon = 2021-03-17..2021-03-18']],
  ['Shells fell at 4:15 this afternoon.', ['4:15 this afternoon = 2021-03-17T16:15..2021-03-17T16:16 minute']],
  ['Shells fell at 5:30 on Tuesday evening.', ['5:30 on Tuesday evening = 2021-03-16T17:30..2021-03-16T17:31 minute']],
  ['Shells fell at 2:10 on Tuesday night.', ['2:10 on Tuesday night = 2021-03-16T02:10..2021-03-16T02:11 minute']],
  ['The day before, a car blew up.', ['The day before = 2021-03-16..2021-03-17']],
  ['The day before yesterday a car blew up.', ['The day before yesterday = 2021-03-15..2021-03-16']],
  ['Two hours ago a car blew up.', ['Two hours ago = 2021-03-17..2021-03-18']],
  ['On the evening of 8 March', ['evening of 8 March = 2021-03-08..2021-03-09 recalled']],
  ['March 5-8 and March 10', ['March 5-8 = 2021-03-05..2021-03-09 recalled', 'March 10 = 2021-03-10..2021-03-11 recalled']],
];

describe('times against the report’s own day', () => {
  test.each(CORPUS)('%s', (text, expected) => {
    expect(timeLines(text, TODAY)).toEqual(expected);
  });
});

describe('what says no time', () => {
  const COUNTER = [
    'He may march on the capital.',
    'They marched on 5 villages.',
    'The army has 2,013 tanks.',
    'Resolution 2254 was cited.',
    'A T-72 fired 125mm shells.',
    'The score was 3-2 at the second attempt.',
    'She sat in the sun and the Sun printed it.',
    'Some 2000 people fled.',
    'The route is 10.5 km long.',
    'Flight 1620 was late.',
    'Call 888-555-0199 now.',
  ];
  test.each(COUNTER)('%s', (text) => {
    expect(timeLines(text, TODAY)).toEqual([]);
  });
});

describe('what speakers call today', () => {
  test.each([
    // TODAY is a Wednesday
    ['“The quay was hit this morning,” he said. Shells had struck the port on Tuesday.', 'this morning = 2021-03-17..2021-03-18'],
    ['Shells struck the port on Tuesday. “The quay was hit today,” he said.', 'today = 2021-03-16..2021-03-17'],
    ['Shells struck the port on Tuesday. "The quay was hit today," he said.', 'today = 2021-03-16..2021-03-17'],
    ['Shells struck the port on Tuesday. “The quay was hit today,” he said on Wednesday.', 'today = 2021-03-17..2021-03-18'],
    ['Shells struck the port on Monday. “The quay was hit today,” he said.', 'today = 2021-03-17..2021-03-18'],
    ['Shells struck the port on Tuesday. The quay was hit today, he said.', 'today = 2021-03-17..2021-03-18'],
  ])('%s', (text, line) => expect(timeLines(text, TODAY).find((l) => /^(today|this)/.test(l))).toBe(line));
});

describe('an undated report', () => {
  test('relative words stay unresolved and keep their weekday', () => {
    const { times } = timesOf('Shells fell on Monday, a day after the raid. Fighting went on overnight.', null);
    expect(times.map((m) => m.when)).toEqual([null, null, null]);
    expect(times[0].weekday).toBe(1);
  });
  test('whole dates need no report', () => {
    expect(timeLines('The bridge fell on 9 May 2016 and in 2013.', null)).toEqual([
      '9 May 2016 = 2016-05-09..2016-05-10',
      '2013 = 2013-01-01..2014-01-01 year',
    ]);
  });
  test('a month gives months their year, and weekdays none', () => {
    const month = { start: '2016-12-01', end: '2017-01-01', grain: 'month', how: 'stated' } as const;
    const { times } = timesOf('It began in October and ended on Monday.', month);
    expect(times.map((m) => m.when?.start ?? null)).toEqual(['2016-10-01', null]);
  });
  test('a day that is inferred makes what counts from it inferred', () => {
    const { times } = timesOf('Shells fell on Monday.', { ...onDay(TODAY), how: 'inferred', because: 'it shares sentences with another' });
    expect(times[0].when?.how).toBe('inferred');
    expect(times[0].when?.because).toContain('shares sentences');
  });
});

describe('both readings', () => {
  test('midnight of a weekday is its end, and its start is kept', () => {
    const { times } = timesOf('In Syria the pause ends at midnight on Thursday.', TODAY);
    expect(times[0].when?.start).toBe('2021-03-19T00:00+02:00');
    expect(times[0].when?.alternatives?.[0].start).toBe('2021-03-18T00:00+02:00');
  });
  test('a window that closes at midnight keeps the earlier close', () => {
    const { times } = timesOf('The Syrian lull was prolonged from Thursday 01:00 to midnight on Friday.', TODAY);
    expect(times[0].when).toMatchObject({ start: '2021-03-18T01:00+02:00', end: '2021-03-20T00:00+02:00', grain: 'minute' });
    expect(times[0].when?.alternatives).toEqual([{ start: '2021-03-18T01:00+02:00', end: '2021-03-19T00:00+02:00' }]);
  });
  test('a day and month that could change places keep the other reading', () => {
    const { times } = timesOf('Letter of 03/04/2021.', null);
    expect(times[0].when).toMatchObject({ start: '2021-04-03', alternatives: [{ start: '2021-03-04', end: '2021-03-05' }] });
    expect(timesOf('Letter of 23/04/2021.', null).times[0].when?.alternatives).toBeUndefined();
  });
});

describe('a time told from another', () => {
  test('“came a day after”: what follows is a day older than what stands before', () => {
    const { times } = timesOf('Two mills burned on Tuesday. Those fires came a day after gunmen shelled the weir.', TODAY);
    expect(times[1]).toMatchObject({ relation: 'after', when: { start: '2021-03-15' }, of: { start: '2021-03-16' } });
  });
  test('“a day after Monday’s raid”: the day is said, what is told lies a day on', () => {
    const { times } = timesOf('The road reopened a day after Monday’s raid.', TODAY);
    expect(times[0]).toMatchObject({ when: { start: '2021-03-15' }, of: { start: '2021-03-16' } });
  });
});

describe('which of the two days a token lies on', () => {
  const dayOf = (text: string, word: string): string | undefined => {
    const { tokens, times } = timesOf(text, TODAY);
    const sentence = splitSentences(tokens).at(-1)!;
    const time = times.find((m) => m.of !== undefined)!;
    return whenAtToken(time, tokens.folded().indexOf(word), sentence, tokens)?.start;
  };
  test('behind the words and before them', () => {
    const text = 'Two mills burned on Tuesday. The fires came a day after gunmen shelled the weir.';
    expect(dayOf(text, 'shelled')).toBe('2021-03-15');
    expect(dayOf(text, 'fires')).toBe('2021-03-16');
  });
  test('words that open a sentence reach to the comma', () => {
    const text = 'Two days after gunmen shelled the weir, engineers fled.';
    expect(dayOf(text, 'shelled')).toBe('2021-03-15');
    expect(dayOf(text, 'fled')).toBe('2021-03-17');
  });
  test('a plain time dates everything', () => {
    const { tokens, times } = timesOf('Mills burned on Tuesday.', TODAY);
    expect(whenAtToken(times[0], 0, splitSentences(tokens)[0], tokens)).toBe(times[0].when);
  });
});

describe('properties', () => {
  const words = fc.constantFrom(
    ..."on in at from to until since by between and the last next this early late Monday Tuesday Sunday night morning overnight midnight noon today yesterday 9 12 2016 May March Feb . , ( ) - 10:30 0200 GMT p.m. two five a day days week weeks months year hours ago after before earlier later ago Eid Ramadan Syria Damascus time 09/05/2016 straight past recent weekend every Friday's old".split(
      ' ',
    ),
  );
  test('a length that leads before every calendar names no day', () => {
    expect(timesOf('2016 years before', '1985-01-01').times.every(({ when }) => when === null)).toBe(true);
    expect(timesOf('two years before', '1985-01-01').times[0].when).not.toBeNull();
  });
  test('any words: sorted, apart, within the text, start before end', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.integer({ min: 0, max: 20000 }), (list, shift) => {
        const published = new Date(Date.UTC(1985, 0, 1) + shift * 864e5).toISOString().slice(0, 10);
        const { tokens, times } = timesOf(list.join(' '), published);
        let end = 0;
        for (const m of times) {
          expect(m.first).toBeGreaterThanOrEqual(end);
          expect(m.last).toBeGreaterThan(m.first);
          expect(m.last).toBeLessThanOrEqual(tokens.count);
          end = m.last;
          if (!m.when) continue;
          expect(m.timeless).toBe(false);
          if (m.when.start.length === 10) expect(m.when.start < m.when.end).toBe(true);
          else expect(Date.parse(m.when.start)).toBeLessThan(Date.parse(m.when.end));
        }
      }),
      { numRuns: 600 },
    );
  });
  test('reading twice is reading once', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ');
        expect(timeLines(text, TODAY)).toEqual(timeLines(text, TODAY));
      }),
    );
  });
  test.each([
    'on Monday at midnight 9 May - 12 a day after (',
    '10:30 ',
    '5 ',
    'a day after ',
    'from 9 May to ',
    'one hundred and ',
    '((((((((',
    'May ',
  ])('time grows with the length of the text, not with its square: %s', (piece) => {
    const read = (n: number): number => {
      const text = piece.repeat(n);
      // CPU time: other work on the machine must not decide
      const before = process.cpuUsage();
      timesOf(text, TODAY);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    read(2000);
    const short = Math.min(read(4000), read(4000), read(4000));
    const long = Math.min(read(32000), read(32000));
    expect(long).toBeLessThan(Math.max(short, 4) * 8 * 5);
  });
});
