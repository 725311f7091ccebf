#include "ui/supervision/revealflow.h"

#include "ui/common/wording.h"
#include "ui/supervision/revealdialog.h"

#include <QEvent>

namespace vigie::ui {

RevealFlow::RevealFlow(Workbench &workbench, std::function<QString()> mark, QWidget *over)
    : QObject(over)
    , m_workbench(workbench)
    , m_mark(std::move(mark))
    , m_over(over)
    , m_dialog(new RevealDialog(over))
{
    over->installEventFilter(this);
    connect(m_dialog, &RevealDialog::wanted, this, &RevealFlow::send);
    connect(m_dialog, &RevealDialog::rejected, this, [this] { ++m_asked; });
    connect(&m_workbench, &Workbench::taskChanged, this, &RevealFlow::check);
    connect(&m_workbench, &Workbench::sessionChanged, this, &RevealFlow::check);
}

void RevealFlow::ask(const std::optional<Token> &chosen)
{
    const auto *working = std::get_if<task::Working>(&m_workbench.task());
    if (!working)
        return;
    closeAll();
    m_lease = working->held.lease.id;
    m_dialog->ask(working->held.content, chosen);
}

void RevealFlow::send(const RevealWish &wish, const QString &key)
{
    const int asked = ++m_asked;
    m_workbench.reveal(wish, key, [guard = QPointer(this), asked](Result<Revealed> result) {
        if (!guard || guard->m_asked != asked || !guard->m_dialog->isVisible())
            return;
        if (result.ok())
            guard->show(*std::move(result));
        else
            guard->m_dialog->setProblem(result.error().kind);
    });
}

void RevealFlow::show(Revealed revealed)
{
    const HeldCase *held = m_workbench.current();
    if (!held || held->lease.id != m_lease)
        return closeAll();
    const QString label = tokenText(revealed.category, revealed.token, held->content.participants);
    if (revealed.shownUntil <= m_workbench.deskNow())
        return m_dialog->setProblem(ErrorKind::RevealOver);
    m_dialog->accept();
    m_window = new RevealWindow(
        std::move(revealed), label, [this] { return m_workbench.deskNow(); }, m_over);
    m_window->setWatermark(m_mark());
    m_window->show();
    m_window->activateWindow();
}

void RevealFlow::closeAll()
{
    ++m_asked;
    if (m_dialog->isVisible())
        m_dialog->reject();
    if (m_window)
        m_window->close();
}

/// The lease under which it was shown is over, or the session is.
void RevealFlow::check()
{
    const auto *working = std::get_if<task::Working>(&m_workbench.task());
    if (!working || working->held.lease.id != m_lease)
        closeAll();
}

bool RevealFlow::eventFilter(QObject *watched, QEvent *event)
{
    // A minimised window hides itself from nobody who may not see it.
    if (watched == m_over && event->type() == QEvent::Hide && !event->spontaneous())
        closeAll();
    return QObject::eventFilter(watched, event);
}

} // namespace vigie::ui
