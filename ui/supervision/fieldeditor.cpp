#include "ui/supervision/fieldeditor.h"

#include "ui/common/format.h"
#include "ui/common/wording.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStyle>

#include <map>

namespace vigie::ui {

namespace {

constexpr int shortestMeeting = 5;
constexpr int longestMeeting = 12 * 60;

/// Every zone by its IANA id; built once, it takes some milliseconds.
const QStringList &zoneIds()
{
    static const QStringList ids = [] {
        QStringList list;
        const auto known = QTimeZone::availableTimeZoneIds();
        for (const QByteArray &id : known)
            list << QString::fromLatin1(id);
        return list;
    }();
    return ids;
}

/// For editing: hidden words as "{PERSON_4}", which can be moved, removed and typed.
QString editable(const RedactedText &value)
{
    QString words;
    for (const TextRun &run : value)
        words += run.hidden ? QLatin1Char('{') + run.hidden->token.value + QLatin1Char('}') : run.text;
    return words.simplified();
}

void collectHidden(const FieldValue &value, std::map<QString, TextRun::Hidden> &known)
{
    if (const auto *text = std::get_if<RedactedText>(&value)) {
        for (const TextRun &run : *text) {
            if (run.hidden)
                known.emplace(run.hidden->token.value, *run.hidden);
        }
    }
}

} // namespace

FieldEditor::FieldEditor(const UnderstoodField &field, const std::vector<Participant> &participants, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_participants(participants)
    , m_shown(field.value)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    if (std::holds_alternative<MeetingKind>(field.value))
        makeKind();
    else if (std::holds_alternative<Minutes>(field.value))
        makeDuration();
    else if (std::holds_alternative<DateWindow>(field.value))
        makeWindow();
    else
        makeText();
    setValue(field.value);
}

FieldEditor::~FieldEditor()
{
    // A field that has the focus says "finished" while it is deleted, when this object is no FieldEditor any more.
    for (QWidget *field : findChildren<QWidget *>())
        field->disconnect(this);
}

void FieldEditor::adopt(QWidget *control)
{
    layout()->addWidget(control);
    control->installEventFilter(this);
    control->setMinimumWidth(48); // zero would mean: what it asks for
    control->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (!focusProxy())
        setFocusProxy(control);
}

void FieldEditor::makeKind()
{
    m_kind = new QComboBox(this);
    for (const auto &[kind, name] : WireNames<MeetingKind>::table)
        m_kind->addItem(ui::text(kind), static_cast<int>(kind));
    adopt(m_kind);
    connect(m_kind, &QComboBox::activated, this, &FieldEditor::commit);
}

void FieldEditor::makeDuration()
{
    m_minutes = new QSpinBox(this);
    m_minutes->setRange(shortestMeeting, longestMeeting);
    m_minutes->setSingleStep(5);
    m_minutes->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_minutes->setKeyboardTracking(false);
    adopt(m_minutes);
    connect(m_minutes, &QSpinBox::valueChanged, this, &FieldEditor::commit);
}

void FieldEditor::makeWindow()
{
    for (QDateEdit **date : {&m_first, &m_last}) {
        *date = new QDateEdit(this);
        (*date)->setButtonSymbols(QAbstractSpinBox::NoButtons);
        (*date)->setKeyboardTracking(false);
        adopt(*date);
        connect(*date, &QDateEdit::editingFinished, this, &FieldEditor::commit);
    }
}

void FieldEditor::makeText()
{
    m_line = new QLineEdit(this);
    if (m_field.name == FieldName::Zone) {
        auto *completer = new QCompleter(zoneIds(), m_line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        m_line->setCompleter(completer);
    }
    m_line->setMaxLength(1000);
    adopt(m_line);
    connect(m_line, &QLineEdit::editingFinished, this, &FieldEditor::commit);
}

QString FieldEditor::plain(const RedactedText &value) const
{
    QString words;
    for (const TextRun &run : value)
        words += run.hidden ? tokenText(run.hidden->category, run.hidden->token, m_participants) : run.text;
    return words.simplified();
}

/// Tokens in braces become hidden words again; braces around anything else are text.
RedactedText FieldEditor::parsed(const QString &text) const
{
    std::map<QString, TextRun::Hidden> known;
    collectHidden(m_field.value, known);
    collectHidden(m_shown, known);
    for (const Participant &participant : m_participants)
        known.emplace(participant.token.value, TextRun::Hidden{TokenCategory::Person, participant.token});
    static const QRegularExpression braces(QStringLiteral("\\{([^{}]+)\\}"));
    RedactedText result;
    qsizetype done = 0;
    const auto addWords = [&](qsizetype end) {
        if (end > done)
            result.push_back(TextRun{text.mid(done, end - done), std::nullopt, {}});
    };
    for (auto matches = braces.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto hidden = known.find(match.captured(1).trimmed().toUpper());
        if (hidden == known.end())
            continue;
        addWords(match.capturedStart());
        result.push_back(TextRun{QString(), hidden->second, {}});
        done = match.capturedEnd();
    }
    addWords(text.size());
    return result;
}

/// The focus has come or gone. What is typed and not finished is never touched: a menu or another window takes the focus too.
void FieldEditor::followFocus()
{
    const auto *value = std::get_if<RedactedText>(&m_shown);
    if (value && m_line && (m_line->text() == editable(*value) || m_line->text() == plain(*value)))
        showText();
}

/// Under the person's hands a line shows tokens, else words for reading.
void FieldEditor::showText()
{
    const auto *value = std::get_if<RedactedText>(&m_shown);
    if (!m_line || !value)
        return;
    const bool editing = m_line->hasFocus() && !m_line->isReadOnly();
    const QString words = editing ? editable(*value) : plain(*value);
    if (m_line->text() != words) {
        m_line->setText(words);
        m_line->setCursorPosition(0);
    }
    m_line->setToolTip(plain(*value).toHtmlEscaped());
}

QLineEdit *FieldEditor::focusedLine() const
{
    if (m_line)
        return m_line->hasFocus() ? m_line : nullptr;
    for (QAbstractSpinBox *box : std::initializer_list<QAbstractSpinBox *>{m_minutes, m_first, m_last}) {
        if (box && box->hasFocus())
            return box->findChild<QLineEdit *>();
    }
    return nullptr;
}

bool FieldEditor::setField(const UnderstoodField &field, const std::vector<Participant> &participants)
{
    // A zone's line completes what is typed.
    if (field.value.index() != m_field.value.index() || (field.name == FieldName::Zone) != (m_field.name == FieldName::Zone))
        return false;
    m_field = field;
    m_participants = participants;
    setValue(field.value);
    return true;
}

void FieldEditor::setValue(const FieldValue &value)
{
    m_setting = true;
    m_shown = value;
    if (m_kind && std::holds_alternative<MeetingKind>(value))
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(std::get<MeetingKind>(value))));
    if (m_minutes && std::holds_alternative<Minutes>(value))
        m_minutes->setValue(static_cast<int>(std::get<Minutes>(value).count()));
    if (m_first && std::holds_alternative<DateWindow>(value)) {
        m_first->setDate(std::get<DateWindow>(value).first);
        m_last->setDate(std::get<DateWindow>(value).last);
    }
    showText();
    m_setting = false;
    retranslate();
}

FieldValue FieldEditor::entered() const
{
    if (m_kind)
        return static_cast<MeetingKind>(m_kind->currentData().toInt());
    if (m_minutes)
        return Minutes(m_minutes->value());
    if (m_first)
        return DateWindow{m_first->date(), std::max(m_first->date(), m_last->date())};
    const QString words = m_line->text().simplified();
    for (const FieldValue &same : {m_shown, m_field.value}) {
        const auto *known = std::get_if<RedactedText>(&same);
        if (known && (words == editable(*known) || words == plain(*known)))
            return *known;
    }
    return parsed(words);
}

void FieldEditor::commit()
{
    if (m_setting)
        return;
    const FieldValue value = entered();
    const bool changed = value != m_shown;
    m_shown = value;
    showText();
    if (changed)
        Q_EMIT edited(value);
}

void FieldEditor::setDoubtful(bool doubtful)
{
    for (QWidget *control : std::initializer_list<QWidget *>{m_kind, m_minutes, m_first, m_last, m_line}) {
        if (!control || control->property("doubtful").toBool() == doubtful)
            continue;
        control->setProperty("doubtful", doubtful);
        control->style()->unpolish(control);
        control->style()->polish(control);
    }
}

void FieldEditor::setReadOnly(bool readOnly)
{
    if (m_kind)
        m_kind->setEnabled(!readOnly);
    for (QAbstractSpinBox *box : std::initializer_list<QAbstractSpinBox *>{m_minutes, m_first, m_last}) {
        if (box)
            box->setReadOnly(readOnly);
    }
    if (m_line)
        m_line->setReadOnly(readOnly);
}

void FieldEditor::setName(const QString &name)
{
    if (m_kind)
        m_kind->setAccessibleName(name);
    if (m_minutes)
        m_minutes->setAccessibleName(name);
    if (m_line)
        m_line->setAccessibleName(name);
    if (m_first) {
        //: %1 the name of a field that is a span of days.
        m_first->setAccessibleName(tr("%1, first day").arg(name));
        m_last->setAccessibleName(tr("%1, last day").arg(name));
    }
}

void FieldEditor::retranslate()
{
    if (m_kind) {
        for (int i = 0; i < m_kind->count(); ++i)
            m_kind->setItemText(i, ui::text(static_cast<MeetingKind>(m_kind->itemData(i).toInt())));
    }
    if (m_minutes) {
        //: After a number of minutes in a field, with a leading space.
        m_minutes->setSuffix(tr(" min"));
    }
    for (QDateEdit *date : {m_first, m_last}) {
        if (!date)
            continue;
        date->setLocale(vigie::ui::locale());
        //: Format of a day in a field (Qt's date format). French: ddd d MMM
        date->setDisplayFormat(tr("ddd d MMM"));
    }
}

void FieldEditor::edit()
{
    QWidget *control = focusProxy();
    control->setFocus(Qt::ShortcutFocusReason);
    if (m_line)
        m_line->selectAll();
    if (m_minutes)
        m_minutes->selectAll();
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        Q_EMIT focused();
        if (watched == m_line)
            followFocus();
    } else if (event->type() == QEvent::FocusOut && watched == m_line) {
        // After the line has said that editing is finished.
        QMetaObject::invokeMethod(this, &FieldEditor::followFocus, Qt::QueuedConnection);
    }
    // The wheel scrolls the form; it must never change a value in passing.
    if (event->type() == QEvent::Wheel)
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace vigie::ui
