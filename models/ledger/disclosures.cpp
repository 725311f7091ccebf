#include "models/ledger/disclosures.h"

namespace vigie::ledger {
namespace {

const QString selectDisclosure =
    QStringLiteral("SELECT id, at, person, site, country, request, version, categories, mechanism FROM disclosure ");

Result<std::vector<Disclosure>> disclosuresOf(const Result<Rows> &found)
{
    if (!found)
        return found.error();
    std::vector<Disclosure> disclosures;
    for (const Row &row : *found) {
        disclosures.push_back(Disclosure{row.text(0), row.instant(1), PersonId{row.text(2)}, row.text(3), row.text(4),
                                         RequestId{row.text(5)}, row.number(6), row.text(7), row.text(8)});
    }
    return disclosures;
}

} // namespace

Status DisclosureStore::add(const Disclosure &disclosure)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO disclosure (id, at, person, site, country, request, version, categories, mechanism) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {disclosure.id, bound(disclosure.at), disclosure.person.value, disclosure.site, disclosure.country,
         disclosure.request.value, disclosure.version, disclosure.categories, disclosure.mechanism});
}

Result<std::vector<Disclosure>> DisclosureStore::all()
{
    return disclosuresOf(m_ledger.rows(selectDisclosure + QStringLiteral("ORDER BY at, id")));
}

Result<std::vector<Disclosure>> DisclosureStore::ofRequest(const RequestId &request)
{
    return disclosuresOf(m_ledger.rows(selectDisclosure + QStringLiteral("WHERE request = ? ORDER BY at, id"), {request.value}));
}

Result<std::vector<Disclosure>> DisclosureStore::page(const QString &after, int limit)
{
    const QString order = QStringLiteral("ORDER BY at DESC, id DESC LIMIT ?");
    if (after.isEmpty())
        return disclosuresOf(m_ledger.rows(selectDisclosure + order, {limit}));
    return disclosuresOf(
        m_ledger.rows(selectDisclosure + QStringLiteral("WHERE (at, id) < (SELECT at, id FROM disclosure WHERE id = ?) ") + order,
                      {after, limit}));
}

} // namespace vigie::ledger
