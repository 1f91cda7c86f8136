package org.covenanttracker.breach;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;

@ApplicationScoped
class Detriments implements PanacheRepositoryBase<DetrimentRow, UUID> {

    private static final String OF_FILINGS = "select count(distinct d.filer) from DetrimentRow d, BreachRow b"
            + " where b.id = d.breach and b.filedOn between :first and :last";

    /// In the place of what was said before.
    void keep(UUID breach, UUID filer, boolean suffered) {
        getEntityManager()
                .createNativeQuery("insert into detriment (breach, filer, suffered) values (?1, ?2, ?3)"
                        + " on conflict (breach) do update set suffered = excluded.suffered")
                .setParameter(1, breach)
                .setParameter(2, filer)
                .setParameter(3, suffered)
                .executeUpdate();
    }

    /// How many filers said anything of what is on record as filed in a year, each counted once.
    long countAnswered(Year year) {
        return count(OF_FILINGS, year);
    }

    /// How many of them said that they suffered detriment, of one filing at least.
    long countSuffered(Year year) {
        return count(OF_FILINGS + " and d.suffered", year);
    }

    private long count(String query, Year year) {
        LocalDate first = year.atDay(1);
        return getEntityManager()
                .createQuery(query, Long.class)
                .setParameter("first", first)
                .setParameter("last", first.plusYears(1).minusDays(1))
                .getSingleResult();
    }
}
