import { Module } from '@nestjs/common';
import { DashboardController } from './dashboard/dashboard.controller.js';
import { ReadDashboard } from './dashboard/read-dashboard.js';
import { EventsController } from './events/events.controller.js';
import { LiveFeed } from './events/live-feed.js';

/** How it went, and what is happening now: reads every room, changes nothing. */
@Module({
  controllers: [DashboardController, EventsController],
  providers: [ReadDashboard, LiveFeed],
})
export class InsightModule {}
