#include "models/desk/reveallist.h"

#include "models/desk/revealpatterns.h"
#include "models/ledger/people.h"
#include "models/ledger/reveals.h"

#include <algorithm>

namespace vigie::desk {
namespace {

/// Of everybody with a mark, whoever bears the newest first. `entries` oldest first.
std::vector<RevealPattern> patternsOf(const std::vector<RevealEntry> &entries)
{
    std::map<PersonId, RevealPattern> patterns;
    for (const RevealEntry &entry : entries) {
        RevealPattern &pattern = patterns[entry.person];
        pattern.person = entry.person;
        pattern.personName = entry.personName;
        ++(entry.refused.isEmpty() ? pattern.shown : pattern.refused);
        for (const QString &mark : entry.unusual) {
            ++pattern.marks[mark];
            pattern.latest = entry.at;
        }
    }
    std::vector<RevealPattern> marked;
    for (auto &[person, pattern] : patterns) {
        if (!pattern.marks.empty())
            marked.push_back(std::move(pattern));
    }
    std::stable_sort(marked.begin(), marked.end(), [](const auto &a, const auto &b) { return a.latest > b.latest; });
    return marked;
}

bool isAskedFor(const RevealEntry &entry, const RevealQuery &query)
{
    return (query.person.isEmpty() || entry.person == query.person) && (!query.unusualOnly || !entry.unusual.isEmpty());
}

} // namespace

Result<std::vector<RevealEntry>> RevealList::all()
{
    ledger::RevealStore store(m_context.ledger);
    const Result<std::vector<ledger::Reveal>> shown = store.all();
    if (!shown)
        return shown.error();
    const Result<std::vector<ledger::RevealRefusal>> refused = store.refusals();
    if (!refused)
        return refused.error();
    const Result<std::map<LeaseId, QString>> ends = store.leaseEnds();
    if (!ends)
        return ends.error();
    Result<std::map<PersonId, QString>> names = ledger::PeopleStore(m_context.ledger).names();
    if (!names)
        return names.error();

    std::vector<std::pair<RevealEntry, bool>> entries; // with whether the request was put back
    for (const ledger::Reveal &row : *shown) {
        const auto end = ends->find(row.lease);
        entries.push_back({{row.id,
                            row.at,
                            row.person,
                            (*names)[row.person],
                            row.request,
                            row.token,
                            row.level,
                            row.category,
                            row.reason,
                            row.words,
                            {}},
                           end != ends->end() && fromWireName<PutBackReason>(end->second)});
    }
    for (const ledger::RevealRefusal &row : *refused)
        entries.push_back(
            {{row.id, row.at, row.person, (*names)[row.person], row.request, row.token, {}, {}, row.reason, {}, row.why}, false});
    std::stable_sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.first.at < b.first.at; });

    std::vector<RevealTrace> traces;
    for (const auto &[entry, putBack] : entries)
        traces.push_back({entry.at, entry.person, entry.request, entry.token, !entry.refused.isEmpty(), putBack});
    const std::vector<QStringList> marks = unusual(traces, m_context.policy.reveals.perHour);
    std::vector<RevealEntry> all;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        all.push_back(std::move(entries[i].first));
        all.back().unusual = marks[i];
    }
    return all;
}

Result<RevealPage> RevealList::page(const RevealQuery &query, DisclosureLevel reader)
{
    // All of them: what is unusual about one is known from the others.
    const Result<std::vector<RevealEntry>> entries = all();
    if (!entries)
        return entries.error();
    RevealPage page;
    if (query.after.isEmpty())
        page.patterns = patternsOf(*entries);
    auto next = entries->rbegin();
    if (!query.after.isEmpty()) {
        next = std::find_if(next, entries->rend(), [&query](const RevealEntry &entry) { return entry.id == query.after; });
        if (next != entries->rend())
            ++next;
    }
    for (; next != entries->rend(); ++next) {
        if (!isAskedFor(*next, query))
            continue;
        if (page.entries.size() == static_cast<std::size_t>(revealsAPage))
            return page;
        page.entries.push_back(*next);
        RevealEntry &entry = page.entries.back();
        entry.wordsWithheld = reader == DisclosureLevel::ThirdCountry && !entry.words.isEmpty()
            && entry.level != wireName(DisclosureLevel::ThirdCountry);
        if (entry.wordsWithheld)
            entry.words.clear();
    }
    page.isLast = true;
    return page;
}

} // namespace vigie::desk
