import type { RateCard } from '@dinnerbell/domain';

/** What the texts are made with from scheduling on; frozen, so that settings may change and a promised price may not. */
export interface CampaignFrame {
  brandName: string;
  optOutLine: string;
  /** What short links start with; null, or absent in frames from before there were any: links are sent as they were written. */
  linkBase?: string | null;
  /** Null takes the gateway account's own sender. */
  senderId: string | null;
  rateCard: RateCard;
}
