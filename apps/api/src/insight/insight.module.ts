import { Module } from '@nestjs/common';
import { DashboardController } from './dashboard/dashboard.controller.js';
import { ReadDashboard } from './dashboard/read-dashboard.js';

/** How it went, and what is happening now: reads every room, changes nothing. */
@Module({
  controllers: [DashboardController],
  providers: [ReadDashboard],
})
export class InsightModule {}
