// Looking for somebody without a request of theirs, from the page or from an incident.
#include "models/domain/incident.h"
#include "ui/rights/findpersondialog.h"
#include "ui/rights/foundpersondialog.h"
#include "ui/rights/rightsdialogs.h"
#include "ui/rights/rightspage.h"
#include "ui/rights/rightswords.h"

namespace vigie::ui {

void RightsPage::findFrom(const QString &link, Instant at)
{
    if (!m_office.isOpen())
        return;
    m_incident = {link, at};
    m_find->ask(link);
}

void RightsPage::findPerson(const PersonSearch &search)
{
    m_office.findPerson(search, [this, search](const Result<FoundPerson> &found) {
        if (found) {
            m_find->accept();
            return m_found->showFound(search, *found, m_office.zone());
        }
        if (found.error().kind == ErrorKind::InvalidInput) // whatever else can be wrong with it is said before it is sent
            return m_find->setProblem(tr("Nothing bears that number, so that nobody was looked for."));
        const ErrorText words = rightsProblem(found.error().kind);
        m_find->setProblem(words.happened + QStringLiteral(". ") + sentences(words));
    });
}

/// What was found stays open behind it: given up, nothing has to be looked for again.
void RightsPage::takeDownFound()
{
    const PersonSearch &search = m_found->search();
    const auto &[link, since] = m_incident;
    m_take->ask(m_office.now(), m_office.zone(), search.about == link ? since : m_office.now(),
                isIncidentNumber(search.about) ? tr("Incident %1").arg(search.about) : QString(), search.subject);
}

} // namespace vigie::ui
