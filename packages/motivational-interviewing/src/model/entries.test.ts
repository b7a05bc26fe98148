import { describe, expect, it } from 'vitest';
import { saturdays } from './fixtures.js';
import { JOT_LISTS, jotIn, jotsOf } from './index.js';

const [jot] = jotsOf(saturdays.content, 'changeTalk');

describe('What was jotted down', () => {
  it('is found by its id, with the list it stands in; a person is not a jot', () => {
    for (const list of JOT_LISTS) for (const one of jotsOf(saturdays.content, list)) expect(jotIn(saturdays, one.id)).toEqual({ list, jot: one });
    expect(jotIn(saturdays, saturdays.people[0]!.id)).toBeUndefined();
  });
  it('is found where somebody in the document has the same id', () => {
    const { people, ...others } = saturdays;
    const same = { people: [...people, { id: jot!.id, name: 'Joel Amos', kind: 'professional' as const }], ...others };
    expect(jotIn(same, jot!.id)).toEqual({ list: 'changeTalk', jot });
  });
});
