import type { Whose } from '../../../judge/finding';
import type { Interface } from '../../../standards/standard';
import type { Fate } from '../../fates';
import type { Gap } from '../../gaps';
import type { ChecklistItem } from '../../onboarding';
import type { CaseVerdict, Contradiction } from '../../record';
import type { ReportedWaiver } from '../../report';
import type { Conformance, RequirementVerdict } from '../../verdict';

/** How a verdict is called and drawn: by its colour, its sign and its word, never by the colour alone. */
export interface Word {
  word: string;
  sign: string;
  says: string;
}

export const requirementWords: Record<RequirementVerdict, Word> = {
  pass: { word: 'Pass', sign: '✓', says: 'There was something to examine, and it was as demanded.' },
  fail: { word: 'Fail', sign: '✗', says: 'A MUST was not kept. The function is non-conformant.' },
  warning: { word: 'Warning', sign: '!', says: 'A SHOULD was not kept, or the documents differ on it. It does not stand in the way.' },
  inconclusive: {
    word: 'Inconclusive',
    sign: '?',
    says: 'The situation could not be reached, or no answer came in time: nothing was shown.',
  },
  notExercised: { word: 'Not exercised', sign: '○', says: 'It is declared, and the run saw nothing that could show it. Never a pass.' },
  waived: { word: 'Waived', sign: '≈', says: 'Not kept or not shown, and accepted until a date by a named person.' },
  notApplicable: {
    word: 'Not applicable',
    sign: '–',
    says: 'The ICS does not declare what it needs, or it is a permission that was not used, or a recommendation that nothing called for.',
  },
  excluded: { word: 'Excluded', sign: '·', says: 'No verdict is given: it binds the other party, or it does not show over HTTP.' },
};

export const caseWords: Record<CaseVerdict, Word> = {
  pass: { word: 'Pass', sign: '✓', says: 'Everything that the case expects was seen.' },
  fail: { word: 'Fail', sign: '✗', says: 'An expectation of the case was not met.' },
  inconclusive: requirementWords.inconclusive,
  error: { word: 'Error', sign: '⚠', says: 'The harness stumbled: our fault, no verdict on the implementation.' },
  notRun: { word: 'Not run', sign: '○', says: 'The case was left out, or the run ended before it.' },
  notApplicable: { word: 'Not applicable', sign: '–', says: 'The ICS does not declare what the case needs.' },
};

export const conformanceWords: Record<Conformance, Word> = {
  conformant: { word: 'Conformant', sign: '✓', says: 'Every requirement in scope passed, or has no more than a warning or a waiver.' },
  nonConformant: { word: 'Non-conformant', sign: '✗', says: 'At least one MUST was not kept.' },
  incomplete: { word: 'Incomplete', sign: '?', says: 'No MUST was seen broken, but not everything that is declared was shown.' },
  notApplicable: { word: 'Not declared', sign: '–', says: 'The ICS does not declare the function.' },
};

export const whoseWords: Record<Whose, string> = {
  IUT: 'the implementation',
  network: 'the network',
  configuration: 'the configuration',
  harness: 'the harness',
  standard: 'the standard: its documents differ',
};

export const gapWords: Record<Gap['kind'], string> = {
  fault: 'Fault',
  run: 'The run',
  unsettled: 'No verdict',
  unseen: 'Not shown',
};

export const reviewWords: Record<Contradiction['weight'], string> = {
  standard: 'Cannot conform',
  configuration: 'Makes no sense',
  notice: 'Notice',
};

export const fateWords: Record<Fate, string> = {
  cancelled: 'cancelled',
  ended: 'ended',
  removed: 'removed again',
  left: 'left',
  unknown: 'unknown',
};

export const waiverWords: Record<ReportedWaiver['state'], string> = {
  applied: 'applied',
  notNeeded: 'not needed',
  expired: 'expired: it does not count',
  unknown: 'names no requirement',
};

/** Interface reference points (MEF 55.1), as titles name them. */
export const interfaceWords: Record<Interface, string> = { sonata: 'LSO Sonata', interlude: 'LSO Interlude' };

export const checklistWords: Record<ChecklistItem['state'], Pick<Word, 'word' | 'sign'>> = {
  done: { word: 'Done', sign: '✓' },
  open: { word: 'Open', sign: '○' },
  byHand: { word: 'To tick', sign: '☐' },
};
