"""The words of the made-up record, by language; they mean no agreement that there is."""

LANGUAGES = ("en", "kk", "ru", "uz")

SUBJECTS = {
    "bridges": ("Bridges", "Көпірлер", "Мосты", "Koʻpriklar"),
    "canals": ("Canals", "Каналдар", "Каналы", "Kanallar"),
    "cotton": ("Cotton", "Мақта", "Хлопок", "Paxta"),
    "cattle": ("Cattle", "Мал", "Скот", "Chorva"),
    "fairs": ("Fairs", "Жәрмеңкелер", "Ярмарки", "Yarmarkalar"),
    "fish": ("Fish", "Балық", "Рыба", "Baliq"),
    "forests": ("Forests", "Ормандар", "Леса", "Oʻrmonlar"),
    "fruit": ("Fruit", "Жеміс", "Плоды", "Meva"),
    "glass": ("Glass", "Шыны", "Стекло", "Shisha"),
    "honey": ("Honey", "Бал", "Мёд", "Asal"),
    "horses": ("Horses", "Жылқылар", "Лошади", "Otlar"),
    "libraries": ("Libraries", "Кітапханалар", "Библиотеки", "Kutubxonalar"),
    "measures": ("Measures", "Өлшемдер", "Меры", "Oʻlchovlar"),
    "music": ("Music", "Музыка", "Музыка", "Musiqa"),
    "paper": ("Paper", "Қағаз", "Бумага", "Qogʻoz"),
    "pastures": ("Pastures", "Жайылымдар", "Пастбища", "Yaylovlar"),
    "post": ("Post", "Пошта", "Почта", "Pochta"),
    "roads": ("Roads", "Жолдар", "Дороги", "Yoʻllar"),
    "salt": ("Salt", "Тұз", "Соль", "Tuz"),
    "schools": ("Schools", "Мектептер", "Школы", "Maktablar"),
    "seeds": ("Seeds", "Тұқымдар", "Семена", "Urugʻlar"),
    "silk": ("Silk", "Жібек", "Шёлк", "Ipak"),
    "wells": ("Wells", "Құдықтар", "Колодцы", "Quduqlar"),
    "wind": ("Wind", "Жел", "Ветер", "Shamol"),
}
"""The subjects, each named in the order of `LANGUAGES`."""

INSTRUMENTS = {
    "treaty": ("Treaty", "Шарт", "Договор", "Shartnoma"),
    "agreement": ("Agreement", "Келісім", "Соглашение", "Bitim"),
    "protocol": ("Protocol", "Хаттама", "Протокол", "Protokol"),
    "memorandum": ("Memorandum", "Меморандум", "Меморандум", "Memorandum"),
    "joint_statement": ("Statement", "Мәлімдеме", "Заявление", "Bayonot"),
    "programme": ("Programme", "Бағдарлама", "Программа", "Dastur"),
}

WORDS = {
    "en": "party water road line post field season border measure office record term part"
    " letter day copy town valley bridge gate guard list price grain horse lamp stone river year"
    " keeps opens shares counts shows mends grows builds meets sends gives takes holds asks"
    " new old joint common open clear equal plain yearly near far quiet",
    "kk": "тарап су жол шек пошта дала маусым шекара шара кеңсе жазба мерзім бөлік хат күн"
    " көшірме қала аңғар көпір қақпа күзет тізім баға астық жылқы шам тас өзен жыл сақтайды"
    " ашады бөліседі санайды көрсетеді жөндейді өсіреді салады кездеседі жібереді береді алады"
    " жаңа ескі ортақ бірлескен ашық анық тең жай жақын алыс",
    "ru": "сторона вода дорога линия почта поле сезон граница мера контора запись срок часть"
    " письмо день копия город долина мост ворота охрана список цена зерно лошадь лампа камень"
    " река год хранит открывает делит считает показывает чинит растит строит встречает шлёт даёт"
    " берёт новый старый общий совместный открытый ясный равный простой ближний дальний",
    "uz": "tomon suv yoʻl chiziq pochta dala mavsum chegara chora idora yozuv muddat qism"
    " xat kun nusxa shahar vodiy koʻprik darvoza qoʻriqchi roʻyxat narx don ot chiroq tosh daryo"
    " yil saqlaydi ochadi boʻlishadi sanaydi koʻrsatadi tuzatadi oʻstiradi quradi uchrashadi"
    " yuboradi beradi oladi yangi eski umumiy birgalikda ochiq aniq teng oddiy yaqin uzoq",
}
"""What articles and remarks are made of; the first words of each list come up most."""

SYLLABLES = ("qo", "ra", "ton", "bel", "oz", "mir", "shu", "lak", "ven", "dar", "ug", "tim")
"""What the rare words are made of: names that a few agreements share."""

CYRILLIC = ("қо", "ра", "тон", "бел", "оз", "мир", "шу", "лак", "вен", "дар", "уг", "тим")
"""The same syllables, as Kazakh and Russian write them."""

HEADINGS = {"en": "Article {}", "kk": "{}-бап", "ru": "Статья {}", "uz": "{}-modda"}

CLOSINGS = {
    "en": "Done at the wells in two copies.",
    "kk": "Осыны куәландырып, екі данада жасалды.",
    "ru": "Совершено в двух экземплярах.",
    "uz": "Shuni tasdiqlab, ikki nusxada tuzildi.",
}

CITIES = {
    "tashkent": ("Tashkent", "Ташкент", "Ташкент", "Toshkent"),
    "astana": ("Astana", "Астана", "Астана", "Ostona"),
    "samarkand": ("Samarkand", "Самарқан", "Самарканд", "Samarqand"),
    "shymkent": ("Shymkent", "Шымкент", "Шымкент", "Chimkent"),
    "nukus": ("Nukus", "Нөкіс", "Нукус", "Nukus"),
    "almaty": ("Almaty", "Алматы", "Алматы", "Olmaota"),
}

STATES = {
    "uz": ("Uzbekistan", "Өзбекстан", "Узбекистан", "Oʻzbekiston"),
    "kz": ("Kazakhstan", "Қазақстан", "Казахстан", "Qozogʻiston"),
}

OFFICES = {
    "minister": ("Minister", "Министр", "Министр", "Vazir"),
    "envoy": ("Envoy", "Елші", "Посланник", "Elchi"),
    "keeper": ("Keeper of the seal", "Мөр сақтаушы", "Хранитель печати", "Muhr saqlovchi"),
}
