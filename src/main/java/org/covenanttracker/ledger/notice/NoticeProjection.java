package org.covenanttracker.ledger.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.covenanttracker.ledger.Projection;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.notice.NoticeEvent.NoticeAnswered;
import org.covenanttracker.ledger.notice.NoticeEvent.NoticeReceived;

@ApplicationScoped
class NoticeProjection implements Projection {

    private final Notices notices;

    NoticeProjection(Notices notices) {
        this.notices = notices;
    }

    @Override
    public List<String> tables() {
        return List.of("notice");
    }

    @Override
    public void apply(Recorded<?> entry) {
        if (!(entry.event() instanceof NoticeEvent event)) return;
        switch (event) {
            case NoticeReceived e -> notices.persist(NoticeRow.of(entry, e));
            case NoticeAnswered e -> notices.findById(e.notice()).answer(entry, e);
        }
    }
}
