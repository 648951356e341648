import { describe, expect, it } from 'vitest';
import { claimsOf } from './read-text.ts';

const facts = (text: string) =>
  claimsOf(text, '2022-05-10').flatMap(({ fact, from, until }) =>
    fact ? [`${fact} ${from ?? ''}..${until ?? ''}`.replace(/[+-]\d\d:\d\d/g, '')] : [],
  );

describe('the window that is told of a truce', () => {
  it('is when an extension holds, where weekdays to come are told', () => {
    const [{ when }] = claimsOf(
      'The truce will be extended by 48 hours from 1 a.m. on Wednesday until midnight on Thursday.',
      '2022-05-10',
    );
    expect([when?.start.slice(0, 16), when?.end.slice(0, 16)]).toEqual(['2022-05-11T01:00', '2022-05-13T00:00']);
  });

  it.each([
    ['Both sides agreed to a ceasefire on Monday.', 'in-force 2022-05-09..'],
    ['Both sides agreed to observe a truce on Thursday.', 'in-force 2022-05-12..'],
    ['Both sides agreed to a ceasefire on Monday. It came into force at 6 p.m., the ministry said.', 'in-force 2022-05-09T18:00..'],
    ['The guerrillas announced a ceasefire to mark Easter.', 'in-force ..'],
    ['The rebels announced a three-day ceasefire covering Wednesday to Friday.', 'in-force 2022-05-11..2022-05-13'],
    ['The parties signed a document instituting a ceasefire for the period May 12 through June 30.', 'in-force 2022-05-12..2022-06-30'],
    ['The truce, the first of the war, will run through June 9.', 'in-force ..2022-06-09'],
    ['On Thursday the government declared a truce with immediate effect.', 'in-force 2022-05-05..'],
    ['Both sides signed a truce for the duration of talks due to start on Wednesday.', 'in-force ..'],
    ['A ceasefire is to be observed from noon on Wednesday until noon on Friday.', 'in-force 2022-05-11T12:00..2022-05-13T12:00'],
    ['A new 72-hour ceasefire begins on Wednesday. A 24-hour truce on 3 May gave some rest.', 'in-force 2022-05-03..2022-05-04'],
    ['The guerrillas will suspend all attacks from 14 May to 17 May.', 'in-force 2022-05-14..2022-05-17'],
    ['The army agreed to stop offensive operations for ten days from Thursday.', 'in-force 2022-05-12..2022-05-22'],
    ['The government decided to extend the truce due to expire in the next four days.', 'in-force ..2022-05-14'],
    ['Gunmen raided the market in breach of the truce of 27 March.', 'in-force 2022-03-27..'],
    ['A 2002 ceasefire has kept the island quiet.', 'in-force 2002..'],
    ['The February 2019 peace accord left the north to its own police.', 'in-force 2019-02..'],
    ['Both sides agreed to a ceasefire on Monday. The 1998 truce was kept for years.', 'in-force 1998..'],
    ['The truce was due to expire on 30 May. Both sides agreed to extend it by two months.', 'extended 2022-05-30..2022-07-30'],
    ['A ceasefire in place since 2013 was declared void by the rebels on Monday.', 'declared-over ..2022-05-09'],
    ['An earlier peace agreement collapsed in March 2019. A truce holds.', 'lapsed ..2019-03'],
    ['The guerrillas decided against renewing a ceasefire with the army in April.', 'lapsed ..2022-04'],
    ['The army announced on Saturday that it would extend its own truce by ten days.', 'extended ..'],
    ['The president prolongs his side’s truce by ten days.', 'extended ..'],
    ['The truce holds. The council decided to prolong its own by ten days.', 'extended ..'],
    ['A raid put an end to a truce on Monday.', 'lapsed ..2022-05-09'],
    ['A 24-hour truce between the brigades fails to hold.', 'lapsed ..'],
    ['The truce holds. No convoy has reached the town since March.', 'suspension-of-aid 2022-03..'],
    ['The truce holds. The Red Cross halted its work in the district on Monday.', 'suspension-of-aid 2022-05-09..'],
  ])('%s', (text, fact) => {
    expect(facts(text)).toContain(fact);
  });

  it.each([
    ['The rebels declared a Christmas truce, six months after the collapse of peace talks.', /declared-over/],
    ['The airline will suspend flights from 14 May to 17 May.', /in-force/],
    ['The truce of 27 March is over, its mediators said.', /in-force/],
    ['The envoy proposed a May ceasefire.', /in-force/],
    ['Villagers called for the truce of 27 March to be renewed.', /in-force/],
    ['The trade agreement of 2011 lowered tariffs.', /in-force/],
    ['The 1994 peace process brought no ceasefire.', /in-force/],
    ['The army stopped shelling the town for an hour.', /lapsed/],
    ['If the rebels refuse to extend the truce, war will return.', /lapsed/],
    ['Under the accords army roadblocks are to be lifted by 7 June.', /lapsed/],
    ['The armies put an end to the war with a truce.', /lapsed/],
    ['The envoy hoped that the rebels would extend the truce by ten days.', /extended/],
    ['Groups excluded from a February truce fought on.', /in-force/],
    ['The truce holds. No guest has reached the town since March.', /suspension/],
    ['The truce holds. The bakery halted its work on Monday.', /suspension/],
  ])('%s', (text, fact) => {
    expect(facts(text).join(' ')).not.toMatch(fact);
  });
});

describe('what is promised and what it hangs on', () => {
  it.each([
    ['The alliance agreed not to seize any more towns.', 'commitment'],
    ['The parties agreed that they would refrain from air strikes.', 'commitment'],
    ['The signed memorandum committed both parties to cease hostilities.', 'commitment'],
    ['Each side will keep its forces where they stood on 3 May.', 'commitment'],
    ['The rebel leaders were promised safe passage.', 'commitment'],
    ['The first group of hostages will be swapped on Friday.', 'commitment'],
    ['A tentative peace agreement was announced in Helsinki on Sunday.', 'commitment'],
    ['Both governments accepted Indonesian observers along the border.', 'commitment'],
    ['Units of the militia keep strictly to the ceasefire, the spokesman said.', 'commitment'],
    ['The council said the border guards had honoured the ceasefire since Sunday.', 'commitment'],
    ['The rebels say they stand by it.', 'commitment'],
    ['The army will continue to abide by the ceasefire until 17 May.', 'commitment'],
    ['The general ordered all units to abide by the agreement.', 'commitment'],
    ['The movement remains bound by it.', 'commitment'],
    ['The rebels announced that they accept a two-month truce.', 'commitment'],
    ['The commander said his men would retaliate unless those responsible were punished.', 'condition'],
    ['The rebels would not talk until the siege was lifted.', 'condition'],
    ['The statement noted that should the parties fail to observe it, the talks would be adjourned.', 'condition'],
    ['Trade would only be possible after all fighting has stopped.', 'condition'],
    ['The rebels offered a truce if the army left the valley.', 'condition'],
    ['He said the rebels should lay down their arms.', 'condition'],
    ['Under the agreement, which was signed on Sunday, the militia is to put away its guns.', 'condition'],
    ['Under the accords army roadblocks are to be lifted by 7 June.', 'condition'],
    ['Either side may withdraw if the terms are not kept.', 'condition'],
    ['The rebels said that they would not break the truce unless the army did.', 'commitment'],
    ['The rebels said that they would abide by it.', 'commitment'],
  ])('%s', (text, fact) => {
    expect(facts(`The truce holds. ${text}`).some((f) => f.startsWith(fact))).toBe(true);
  });

  it.each([
    'The team agreed not to sell the striker.',
    'The nurses spoke on condition of anonymity.',
    'Both sides have largely respected the truce, monitors said.',
    'Both sides accepted a two-month truce on Monday.',
    'The club has kept to the plan, its chairman said.',
    'The general ordered all units to abide by the dress code.',
    'The front, which signed the 2015 peace accord, moved its office.',
    'The front signed a peace accord in November 2019.',
    'The rebels vowed to continue their attacks despite the truce.',
    'The guarantees of security were thin.',
    'No conditions were attached to it, the group said.',
    'Visitors should bring a coat.',
    'The shop will open only after noon.',
    'The truce means that the party will be allowed into the talks.',
  ])('%s', (text) => {
    expect(facts(`The truce holds. ${text}`).filter((f) => /commitment|condition/.test(f))).toEqual([]);
  });

  it('dates a promise by the day it was given', () => {
    expect(facts('The truce holds. The sides agreed on 22 April to let observers into the zone.')).toContain('commitment 2022-04-22..');
    expect(facts('The truce holds. The sides agreed to let observers into the zone by Friday.')).toContain('commitment ..');
  });
});
