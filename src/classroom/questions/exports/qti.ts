import {
  isChoice,
  type Choice,
  type EstimateQuestion,
  type NumberQuestion,
  type Question,
} from '../question.ts';

/** A quiz for programs that read QTI 1.2. */
export interface Quiz {
  /** Its name in the package: letters, digits and hyphens. */
  id: string;
  title: string;
  questions: readonly Question[];
}

type QtiNumber = NumberQuestion | EstimateQuestion;
type QtiQuestion = Choice | QtiNumber;

/** The questions that QTI packages hold: others arrive changed in some of the programs that read them. */
export function qtiQuestions(questions: readonly Question[]): QtiQuestion[] {
  return questions.filter(
    (question): question is QtiQuestion => isChoice(question) || isNumber(question),
  );
}

/** The files of a QTI 1.2 package, by their names. */
export function qtiOf(quiz: Quiz): Record<string, string> {
  const file = `${quiz.id}/${quiz.id}.xml`;
  return {
    'imsmanifest.xml': manifest(quiz, file),
    [file]: assessment(quiz),
  };
}

function manifest({ id, title }: Quiz, file: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}-package" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_v1p2">
<metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion>
<imsmd:lom><imsmd:general><imsmd:title><imsmd:langstring>${escaped(title)}</imsmd:langstring></imsmd:title></imsmd:general></imsmd:lom></metadata>
<organizations/>
<resources><resource identifier="${id}" type="imsqti_xmlv1p2"><file href="${file}"/></resource></resources>
</manifest>
`;
}

function assessment({ id, title, questions }: Quiz): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">
<assessment ident="${id}" title="${escaped(title)}">
<section ident="root_section">
${qtiQuestions(questions).map(item).join('\n')}
</section>
</assessment>
</questestinterop>
`;
}

const TYPES = {
  choose: 'multiple_choice_question',
  choose_many: 'multiple_answers_question',
  true_false: 'true_false_question',
  number: 'numerical_question',
  estimate: 'numerical_question',
} as const;

function item(question: QtiQuestion): string {
  const field = (label: string, entry: string) =>
    `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;
  const wrong = isNumber(question) ? [] : question.options.filter(({ why }) => why !== undefined);
  return [
    `<item ident="${question.id}" title="${question.id}">`,
    `<itemmetadata><qtimetadata>${field('question_type', TYPES[question.kind])}${field('points_possible', '1')}</qtimetadata></itemmetadata>`,
    `<presentation>${material(question.prompt)}${isNumber(question) ? numberResponse : choiceResponse(question)}</presentation>`,
    '<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>',
    `<respcondition continue="Yes"><conditionvar><other/></conditionvar>${feedback('general_fb')}</respcondition>`,
    ...wrong.map(
      ({ id }) =>
        `<respcondition continue="Yes"><conditionvar>${equal(id)}</conditionvar>${feedback(`${id}_fb`)}</respcondition>`,
    ),
    `<respcondition continue="No"><conditionvar>${isNumber(question) ? nearTo(question) : rightReplies(question)}</conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>`,
    '</resprocessing>',
    explained('general_fb', question.explanation),
    ...wrong.map(({ id, why = '' }) => explained(`${id}_fb`, why)),
    '</item>',
  ].join('\n');
}

function choiceResponse({ kind, options }: Choice): string {
  const labels = options.map(
    ({ id, text }) => `<response_label ident="${id}">${material(text)}</response_label>`,
  );
  const many = kind === 'choose_many' ? 'Multiple' : 'Single';
  return `<response_lid ident="response1" rcardinality="${many}"><render_choice>${labels.join('')}</render_choice></response_lid>`;
}

const numberResponse =
  '<response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str>';

/** One reply that is right; where there are several, exactly those. */
function rightReplies({ kind, options }: Choice): string {
  if (kind !== 'choose_many') {
    return options
      .filter(({ isRight }) => isRight)
      .map(({ id }) => equal(id))
      .join('');
  }
  const each = options.map(({ id, isRight }) => (isRight ? equal(id) : `<not>${equal(id)}</not>`));
  return `<and>${each.join('')}</and>`;
}

function isNumber(question: Question): question is QtiNumber {
  return question.kind === 'number' || question.kind === 'estimate';
}

function nearTo({ answer, tolerance }: QtiNumber): string {
  const bound = (name: string, value: number) =>
    `<${name} respident="response1">${String(value)}</${name}>`;
  const range = `<and>${bound('vargte', answer - tolerance)}${bound('varlte', answer + tolerance)}</and>`;
  return `<or>${equal(String(answer))}${range}</or>`;
}

function equal(value: string): string {
  return `<varequal respident="response1">${value}</varequal>`;
}

function feedback(to: string): string {
  return `<displayfeedback feedbacktype="Response" linkrefid="${to}"/>`;
}

function explained(id: string, text: string): string {
  return `<itemfeedback ident="${id}"><flow_mat>${material(text)}</flow_mat></itemfeedback>`;
}

function material(text: string): string {
  return `<material><mattext texttype="text/plain">${escaped(text)}</mattext></material>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
