#include "models/workbench/oversight_p.h"

namespace vigie {

void Oversight::readReveals(const RevealQuery &query)
{
    m_revealQuery = query;
    m_revealQuery.after.clear();
    m_revealQuery.isExport = false;
    askReveals(m_revealQuery);
}

void Oversight::readRevealsOn()
{
    if (m_revealReading.isUnderWay || m_revealReading.isLast || m_reveals.empty())
        return;
    RevealQuery next = m_revealQuery;
    next.after = m_reveals.back().id;
    askReveals(next);
}

void Oversight::askReveals(const RevealQuery &query)
{
    m_revealsAsked.begin();
    m_revealReading.isUnderWay = true;
    Q_EMIT revealsChanged();
    m_gateway.reveals(query,
                      m_revealsAsked.guarded<RevealPage>([this, isFirst = query.after.isEmpty()](const Result<RevealPage> &page) {
                          if (m_revealReading.end(page)) {
                              if (isFirst) {
                                  m_reveals.clear();
                                  m_revealPatterns = page->patterns;
                                  m_revealReading.asOf = m_workbench.deskNow();
                              }
                              m_reveals.insert(m_reveals.end(), page->entries.begin(), page->entries.end());
                              m_revealReading.isLast = page->isLast;
                          }
                          Q_EMIT revealsChanged();
                      }));
}

void Oversight::exportReveals(std::function<void(const Result<RevealPage> &)> done)
{
    RevealQuery all = m_revealQuery;
    all.isExport = true;
    exportRevealsFrom(all, std::make_shared<Export<RevealPage>>(std::move(done)));
}

void Oversight::exportRevealsFrom(const RevealQuery &query, const std::shared_ptr<Export<RevealPage>> &out)
{
    m_gateway.reveals(query, m_session.guarded<RevealPage>([this, query, out](const Result<RevealPage> &page) {
        if (!out->take(page))
            return;
        RevealQuery next = query;
        next.after = out->whole.entries.back().id;
        exportRevealsFrom(next, out);
    }));
}

} // namespace vigie
