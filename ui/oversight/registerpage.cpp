#include "ui/oversight/registerpage.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/pagestack.h"
#include "ui/common/savedfile.h"
#include "ui/common/wording.h"
#include "ui/oversight/tablefile.h"
#include "ui/oversight/trailwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace vigie::ui {

RegisterPage::RegisterPage(Oversight &oversight, ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_oversight(oversight)
    , m_model(new DisclosureModel(oversight, this))
    , m_worded(new WordedModel(
          m_model, [this](int row, int column) { return wordOf(row, column); },
          [] {
              return QStringList{tr("When"),    tr("To whom"), tr("Site"), tr("Country"),
                                 tr("Request"), tr("Version"), tr("Data"), tr("Ground")};
          },
          this))
    , m_notice(new NoticeBar(this))
    , m_stack(new PageStack(this))
    , m_table(new TableView(m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_meaning(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_count(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_refresh(actions.add(this,
                            {QStringLiteral("oversight.refreshRegister"),
                             [] { return tr("Read the register again"); },
                             {QKeySequence(Qt::Key_F5)},
                             ActionContext::Oversight}))
    , m_export(actions.add(this,
                           {QStringLiteral("oversight.exportRegister"),
                            [] { return tr("Take the register to a file…"); },
                            {QKeySequence(QStringLiteral("Ctrl+E"))},
                            ActionContext::Oversight}))
{
    m_table->setModel(m_worded);
    m_table->setWidths({170, 130, 130, 120, 100, 70, 200, 0});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(spacing(4), spacing(2), spacing(4), spacing(2));
    head->setSpacing(spacing(2));
    head->addWidget(m_meaning, 1);
    for (QAction *action : {m_refresh, m_export}) {
        auto *button = new DecisionButton({}, this);
        button->setAction(action);
        head->addWidget(button);
    }
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(spacing(4), spacing(2), spacing(4), spacing(2));
    inside->addWidget(m_stack, 1);
    inside->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_notice);
    column->addLayout(inside, 1);
    m_notice->hide();
    m_notice->setClosable(true);
    connect(m_notice, &NoticeBar::closed, m_notice, &QWidget::hide);
    connect(m_refresh, &QAction::triggered, &m_oversight, &Oversight::readDisclosures);
    connect(m_export, &QAction::triggered, this, &RegisterPage::exportFile);
    connect(&m_oversight, &Oversight::disclosuresChanged, this, &RegisterPage::showRegister);
    retranslate();
}

QString RegisterPage::wordOf(int row, int column) const
{
    const Disclosure &one = m_model->disclosure(row);
    switch (column) {
    case DisclosureModel::At:
        return exactMoment(one.at);
    case DisclosureModel::Country:
        return countryName(one.country);
    case DisclosureModel::Request:
        return shortId(one.request.value);
    case DisclosureModel::Categories:
        return categoriesText(one.categories);
    case DisclosureModel::Mechanism:
        return mechanismText(one.mechanism);
    default:
        return m_model->index(row, column).data().toString();
    }
}

void RegisterPage::showRegister()
{
    const Oversight::Reading &reading = m_oversight.disclosureReading();
    if (reading.problem)
        sayProblem(*reading.problem);
    const bool nothing = m_oversight.disclosures().empty();
    m_stack->setCurrentWidget(nothing && reading.asOf && !reading.isUnderWay ? static_cast<QWidget *>(m_empty) : m_table);
    const QString count = reading.isLast ? tr("%n disclosure(s)", nullptr, m_model->rowCount())
                                         : tr("the newest %n disclosure(s)", nullptr, m_model->rowCount());
    m_count->setText(reading.isUnderWay ? tr("reading…") : reading.asOf ? count : QString());
    m_export->setEnabled(!nothing);
}

void RegisterPage::exportFile()
{
    //: The name offered for a file.
    askPath(this, tr("Take the register to a file"), tr("disclosures.csv"), tr("Table (*.csv);;JSON (*.json)"),
            [this](const QString &path) { writeTo(path); });
}

void RegisterPage::writeTo(const QString &path)
{
    m_oversight.exportDisclosures([this, path](const Result<DisclosurePage> &found) {
        if (!found.ok())
            return sayProblem(found.error());
        const auto count = static_cast<int>(found->entries.size());
        QtConcurrent::run([path, disclosures = *found] {
            return writeRegister(path, disclosures);
        }).then(this, [this, count, isAll = found->isLast](const Status &written) { sayWritten(written, count, isAll); });
    });
}

void RegisterPage::sayWritten(const Status &written, int count, bool isAll)
{
    if (written.ok())
        m_notice->setNotice(isAll ? Tone::Good : Tone::Warn, tr("%n disclosure(s) are in the file", nullptr, count),
                            isAll ? tr("That you took them is in the audit trail.")
                                  : tr("They are the newest, and not all there are; the file says so. The desk's command line "
                                       "writes the whole register."));
    else
        m_notice->setNotice(Tone::Bad, tr("The file could not be written"),
                            tr("Nothing has been taken away. Choose another place, or make room on the disk."));
    m_notice->show();
}

void RegisterPage::sayProblem(const Error &error)
{
    m_notice->setNotice(Tone::Bad, errorText(error.kind).happened, problemText(error.kind));
    m_notice->show();
}

void RegisterPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RegisterPage::retranslate()
{
    m_meaning->setText(tr("Every time a request was shown at a site outside the EU, and on what ground."));
    m_table->setAccessibleName(tr("Register of disclosures outside the EU"));
    m_empty->setContent(Symbol::Globe, tr("Nothing has left the EU"),
                        tr("No request has been shown at a site outside the EU since this desk keeps its register."));
    m_worded->retranslate();
    showRegister();
}

} // namespace vigie::ui
