#include "ui/rights/keepdialog.h"

#include "ui/common/buttons.h"
#include "ui/common/notelength.h"
#include "ui/common/wording.h"
#include "ui/common/writtentext.h"

#include <QComboBox>
#include <QPlainTextEdit>

namespace vigie::ui {
namespace {

const QString notAsked = QStringLiteral("not-asked"); ///< beside the grounds, and without a reason

} // namespace

KeepDialog::KeepDialog(QWidget *parent)
    : FormDialog(parent)
    , m_groundLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_ground(new QComboBox(this))
    , m_reasonLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_reason(new QPlainTextEdit(this))
{
    setFixedWidth(spacing(120));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(spacing(21));
    addField(m_groundLabel, m_ground);
    addField(m_reasonLabel, m_reason);
    addField(new NoteLength(m_reason, longestKeepingReason, this));
    finishLayout();
    connect(m_ground, &QComboBox::currentIndexChanged, this, &KeepDialog::edited);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &KeepDialog::edited);
    connect(this, &QDialog::finished, this, &KeepDialog::clear);
    KeepDialog::retranslate();
}

void KeepDialog::ask(const RequestId &request, const QString &which, const ErasureFate &before)
{
    const auto *back = std::get_if<KeepingBack>(&before);
    m_request = request;
    m_which = which;
    m_reason->setPlainText(back != nullptr ? back->reason : QString());
    retranslate();
    const QString ground = back != nullptr ? QString(wireName(back->ground)) : notAsked;
    m_ground->setCurrentIndex(std::holds_alternative<ItGoes>(before) ? 0 : m_ground->findData(ground));
    open();
    m_ground->setFocus(Qt::OtherFocusReason);
}

void KeepDialog::clear()
{
    m_request = {};
    m_which.clear();
    m_reason->clear();
}

QString KeepDialog::reason() const
{
    return writtenIn(*m_reason).trimmed();
}

ErasureFate KeepDialog::fate() const
{
    const QString chosen = m_ground->currentData().toString();
    if (const auto ground = fromWireName<KeepingGround>(chosen))
        return KeepingBack{m_request, *ground, reason()};
    return chosen == notAsked ? ErasureFate(NotAskedFor()) : ErasureFate(ItGoes());
}

void KeepDialog::edited()
{
    struct Words {
        QString go;
        QString meaning;
    };
    struct WordsOf {
        Words operator()(const ItGoes &) const { return {tr("Let it go"), tr("It is erased with the others.")}; }
        Words operator()(const NotAskedFor &) const
        {
            return {tr("Leave it as it is"),
                    tr("They ask for some of it alone: this is worked and shown as before, and nothing is refused.")};
        }
        Words operator()(const KeepingBack &) const
        {
            return {tr("Keep it back"),
                    tr("It stays at the desk, shown to and worked by nobody. The person is told the ground and the reason, "
                       "and where to complain: name nobody in it.")};
        }
    };
    const ErasureFate chosen = fate();
    const auto *back = std::get_if<KeepingBack>(&chosen);
    const Words words = std::visit(WordsOf(), chosen);
    m_reason->setEnabled(back != nullptr);
    m_go->setEnabled(back == nullptr || !back->reason.isEmpty());
    m_go->setText(words.go);
    m_meaning->setText(words.meaning);
    fitHeight();
}

void KeepDialog::finish()
{
    Q_EMIT said(m_request, fate());
    accept();
}

void KeepDialog::retranslate()
{
    //: %1 tells one request from others: its day and client.
    setWindowTitle(m_which.isEmpty() ? tr("What stays") : tr("What stays · %1").arg(m_which));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_groundLabel->setText(tr("Why it stays (art. 17(3)), or not"));
    m_ground->setAccessibleName(m_groundLabel->text());
    m_reasonLabel->setText(tr("The reason, as the person is told it"));
    m_reason->setAccessibleName(m_reasonLabel->text());
    const int chosen = std::max(0, m_ground->currentIndex());
    m_ground->clear();
    for (const auto &[ground, name] : WireNames<KeepingGround>::table)
        m_ground->addItem(text(ground), QString::fromLatin1(name));
    m_ground->addItem(tr("They have not asked for it: it stays"), notAsked);
    m_ground->addItem(tr("Nothing: it goes"), QString());
    m_ground->setCurrentIndex(chosen);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Change nothing"));
    edited();
}

} // namespace vigie::ui
