export { parsePhone, type ParsedPhone, type PhoneFault } from './phone.js';
export { measureText, normaliseText, type Encoding, type Measure } from './segments.js';
export { costlyCharacters, type CostlyCharacter } from './costly-characters.js';
export { replaceCostly } from './replace-costly.js';
export { compileTemplate, type Placeholder, type Template, type TemplateFault } from './template.js';
export { composeText, type Frame } from './compose-text.js';
export { matchTemplate, type MatchedTemplate, type RegisteredTemplate } from './match-template.js';
export { LINK_CODE_LENGTH, findLinks, shortenLinks, type CodeOf, type FoundLink } from './links.js';
export { countryOf, creditsFor, type RateCard } from './pricing.js';
export {
  MAX_SEGMENTS,
  WARN_SEGMENTS,
  priceMessage,
  type PricedMessage,
  type RecipientText,
  type RefusalCode,
} from './price-message.js';
export { startEstimate, type Estimate, type EstimateInput, type EstimateRun, type Refusal } from './estimate.js';
export {
  CAMPAIGN_STATUSES,
  CAMPAIGN_TRANSITIONS,
  RECIPIENT_RANK,
  RECIPIENT_STATUSES,
  RECIPIENT_TRANSITIONS,
  applyReceipt,
  campaignCanMove,
  recipientCanMove,
  type CampaignStatus,
  type RecipientStatus,
} from './lifecycles.js';
export { isTimezone, resolveInstant, type ResolvedInstant } from './schedule-time.js';
export { clockChangeAt, wallTimeOf, type ClockChange } from './wall-time.js';
export { checkSchedule, type ScheduleProblem } from './check-campaign.js';
export { checkSender, type CheckedSender, type SenderKind } from './check-sender.js';
export { checkSenderIn } from './check-sender-in.js';
export { SENDER_RULES, type SenderRule } from './sender-rules.js';
export { isCountry } from './is-country.js';
export { fromReference, toReference } from './reference.js';
export { fieldName } from './merge-field.js';
export { guessDelimiter, type Delimiter } from './guess-delimiter.js';
export {
  MAX_COLUMNS,
  MAX_FIELDS,
  PHONE_COLUMN,
  planColumns,
  type ColumnMapping,
  type ColumnPlan,
  type PlannedColumns,
} from './plan-columns.js';
export { nameRank, phoneRank } from './header-words.js';
export { classifyReply, type ReplyKind } from './classify-reply.js';
