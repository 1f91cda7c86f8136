package org.covenanttracker.ledger.notice;

import jakarta.inject.Singleton;
import org.covenanttracker.ledger.EventFamily;

@Singleton
class NoticeEvents implements EventFamily {

    @Override
    public Class<NoticeEvent> family() {
        return NoticeEvent.class;
    }
}
