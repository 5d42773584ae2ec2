import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../http/page-of.js';
import type { ListedSession } from './list-sessions.js';

/** A session as its merchant sees it. */
export class OwnSessionView {
  @ApiProperty({ format: 'uuid', example: '0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a' })
  id!: string;

  @ApiProperty({ example: 'Chrome on Windows', description: 'A coarse label; browser and address are not kept.' })
  device!: string;

  @ApiProperty({ example: true, description: 'The session that asks.' })
  current!: boolean;

  @ApiProperty({ format: 'date-time', example: '2027-02-01T18:00:00.000Z', description: 'When it logged in.' })
  createdAt!: Date;

  @ApiProperty({ format: 'date-time', example: '2027-02-03T09:15:00.000Z', description: 'When it last refreshed.' })
  lastUsedAt!: Date;

  @ApiProperty({
    format: 'date-time',
    example: '2027-03-05T09:15:00.000Z',
    description: 'When it ends unless it is used: 30 days after its last use, 90 days after log-in at most.',
  })
  expiresAt!: Date;

  static of(session: ListedSession, current: string | undefined): OwnSessionView {
    const { id, device, createdAt, lastUsedAt, expiresAt } = session;
    return { id, device, current: id === current, createdAt, lastUsedAt, expiresAt };
  }
}

export class OwnSessionPage extends PageOf(OwnSessionView) {}
