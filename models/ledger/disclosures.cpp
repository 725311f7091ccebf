#include "models/ledger/disclosures.h"

namespace vigie::ledger {

Status DisclosureStore::add(const Disclosure &disclosure)
{
    const Result<qint64> added = m_ledger.run(
        QStringLiteral("INSERT INTO disclosure (id, at, person, site, country, request, version, categories, mechanism) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {disclosure.id, bound(disclosure.at), disclosure.person.value, disclosure.site, disclosure.country,
         disclosure.request.value, disclosure.version, disclosure.categories, disclosure.mechanism});
    return added ? Status(Done{}) : Status(added.error());
}

Result<std::vector<Disclosure>> DisclosureStore::all()
{
    const Result<Rows> found = m_ledger.rows(QStringLiteral(
        "SELECT id, at, person, site, country, request, version, categories, mechanism FROM disclosure ORDER BY at, id"));
    if (!found)
        return found.error();
    std::vector<Disclosure> disclosures;
    for (const Row &row : *found) {
        disclosures.push_back(Disclosure{row.text(0), row.instant(1), PersonId{row.text(2)}, row.text(3), row.text(4),
                                         RequestId{row.text(5)}, row.number(6), row.text(7), row.text(8)});
    }
    return disclosures;
}

} // namespace vigie::ledger
