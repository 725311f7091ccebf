// What the person says of the redaction, what is said back, and what may be copied.
#include "ui/supervision/supervisionworkspace.h"

#include "ui/common/copied.h"
#include "ui/common/notices.h"
#include "ui/supervision/casepage.h"
#include "ui/supervision/threadview.h"

namespace vigie::ui {

void SupervisionWorkspace::reportMissed(TokenCategory category)
{
    const std::optional<TextSpot> spot = m_page->thread()->selectedSpot();
    const Status hidden = spot ? m_workbench.reportMissed(*spot, category) : Status(Error{ErrorKind::InvalidInput, {}});
    say(!hidden ? Said::SelectFirst : isOffline() ? Said::HiddenHere : Said::Hidden);
}

void SupervisionWorkspace::reportExcess()
{
    const std::optional<Token> chip = m_page->thread()->chip();
    const Status told = chip ? m_workbench.reportExcess(*chip) : Status(Error{ErrorKind::InvalidInput, {}});
    say(!told ? Said::ChipFirst : isOffline() ? Said::ToldLater : Said::Told);
}

void SupervisionWorkspace::say(Said what)
{
    m_said = what;
    showNotice();
}

bool SupervisionWorkspace::isOffline() const
{
    return std::holds_alternative<connection::Offline>(m_workbench.connection());
}

void SupervisionWorkspace::copy()
{
    const QString text = m_page->thread()->selectedText();
    if (policy().copying == Copying::None || text.isEmpty())
        return;
    m_copied->setLifetime(policy().clipboardFor);
    m_copied->put(text);
}

void SupervisionWorkspace::showSaid(Said what)
{
    switch (what) {
    case Said::SelectFirst:
        m_notice->setNotice(Tone::Warn, tr("Nothing is selected"),
                            tr("Select the words of the thread that should be hidden, then report them."));
        break;
    case Said::ChipFirst:
        m_notice->setNotice(Tone::Warn, tr("No hidden value is chosen"),
                            tr("Go to it with Alt and the arrow keys or with the mouse, then report it."));
        break;
    case Said::Hidden:
        m_notice->setNotice(Tone::Good, tr("Hidden and reported"),
                            tr("The words are hidden for everybody from now on. Only their form is kept, not the words."));
        break;
    case Said::HiddenHere:
        m_notice->setNotice(
            Tone::Warn, tr("Hidden here"),
            tr("The desk cannot be reached. It hears of it as soon as it answers; until then the words are hidden on this "
               "workstation only."));
        break;
    case Said::Told:
        m_notice->setNotice(Tone::Good, tr("Reported"), tr("The value stays hidden; the report helps to hide less next time."));
        break;
    case Said::ToldLater:
        m_notice->setNotice(Tone::Warn, tr("Not reported yet"),
                            tr("A report needs the desk. It is kept here, and sent as soon as the desk answers."));
        break;
    }
    m_notice->show();
}

} // namespace vigie::ui
