import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddRecipients } from './add-recipients.js';
import { EmptyDraft } from './empty-draft.js';
import { Import } from './import.entity.js';
import { ImportController } from './import/import.controller.js';
import { ImportRows } from './import/import-rows.js';
import { ImportSlots } from './import/import-slots.js';
import { RunImport } from './import/run-import.js';
import { ShowImport } from './import/show-import.js';
import { ListOptOuts } from './list-opt-outs.js';
import { OptOutEntry } from './opt-out-entry.entity.js';
import { OptOut } from './opt-out.entity.js';
import { OptOutsController } from './opt-outs.controller.js';
import { OptOuts } from './opt-outs.js';
import { OverdueImports } from './overdue-imports.js';
import { RecipientsController } from './recipients.controller.js';

/** Whom it goes to: recipients of a draft, CSV imports, numbers that want no texts. */
@Module({
  imports: [TypeOrmModule.forFeature([Import, OptOut, OptOutEntry])],
  controllers: [ImportController, RecipientsController, OptOutsController],
  providers: [
    AddRecipients,
    EmptyDraft,
    ImportRows,
    ImportSlots,
    ListOptOuts,
    OptOuts,
    OverdueImports,
    RunImport,
    ShowImport,
  ],
  exports: [AddRecipients, EmptyDraft, OptOuts],
})
export class AudienceModule {}
