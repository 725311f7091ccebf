#include "ui/common/officepage.h"

#include "ui/common/formdialog.h"
#include "ui/common/notices.h"

#include <QStandardItemModel>

namespace vigie::ui {

OfficePage::OfficePage(QWidget *parent)
    : ListPage(parent)
{
    connect(m_notice, &NoticeBar::closed, this, [this] {
        m_problemSeen = !m_said;
        m_said.reset();
        showNotice();
    });
}

/// An empty list says by itself why there is none.
void OfficePage::showNotice()
{
    const auto words = problem();
    const bool isProblemShown = words && !m_problemSeen && m_model->rowCount() > 0;
    if (m_said)
        m_notice->setNotice(m_said->tone, m_said->strong, m_said->sentence);
    else if (isProblemShown)
        m_notice->setNotice(Tone::Warn, words->happened, sentences(*words));
    m_notice->setVisible(m_said || isProblemShown);
}

void OfficePage::begun()
{
    m_said.reset();
    showNotice();
}

void OfficePage::say(const Said &said)
{
    m_said = said;
    showNotice();
}

OfficePage::Said OfficePage::overtaken()
{
    return {Tone::Warn, tr("It has come further meanwhile"),
            tr("Perhaps by this very step, if its answer was lost. Look at what has changed, and decide again.")};
}

void OfficePage::dropped(FormDialog &dialog)
{
    if (!dialog.isVisible())
        return;
    dialog.reject();
    say({Tone::Warn, tr("It has left the list"), tr("What you were writing was not sent.")});
}

void OfficePage::finish(FormDialog &dialog, bool isDone, const Said &said)
{
    if (isDone || !dialog.isVisible()) {
        dialog.accept();
        return say(said);
    }
    dialog.setProblem(said.strong + QStringLiteral(". ") + said.sentence);
}

} // namespace vigie::ui
