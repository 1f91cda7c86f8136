package org.covenanttracker.ledger.notice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All that are not answered: no more are taken in than fit on one page.
@Schema(name = "NoticeList")
record NoticeList(List<NoticeResponse> items) {}
