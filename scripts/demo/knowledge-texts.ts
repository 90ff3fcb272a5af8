export const TECHNOLOGY_TEXT = `
be1|高洁净轴承钢冶炼|Clean bearing steel|bearing-steel|5|2024|2028|research||氧含量降到5ppm以下 / oxygen below 5 ppm
be2|滚子超精研|Superfinished rollers|bearing-ball|8|2022|2025|production||一致性进入先进行列 / as even as the best
be3|大型风电主轴轴承|Large wind main bearings|bearing-wind|6|2024|2027|demonstration|be1;be2|8兆瓦级装机验证 / trials on 8 MW turbines
be4|轴箱轴承寿命模型|Life model of axle-box bearings|bearing-rail|3|2026|2030|research|be1|尚无本地承接企业 / nobody here makes them yet
al1|再生铝提纯|Refining scrap aluminium|alloy-scrap|6|2023|2026|demonstration||铁含量可控 / iron kept in bounds
al2|一体化压铸|Integrated casting|alloy-cast|5|2025|2028|pilot|al1|大件变形小于1毫米 / large parts true to 1 mm
al3|超薄箔轧制|Rolling thin foil|alloy-foil|2|2026||research||需引进团队 / a team has to be invited
ma1|深远海网箱锚固|Anchoring offshore cages|marine-cage|8|2021|2024|production||抗十二级风浪 / holds in hurricane seas
ma2|水下机器人导航|Underwater robot navigation|marine-robot|4|2025|2028|research|ma3|无卫星定位下误差小于1米 / within 1 m without satellites
ma3|水声通信|Acoustic links under water|marine-electric|5|2024|2027|pilot||千米级稳定传输 / steady over a kilometre
st1|磷酸锰铁锂正极|LMFP cathodes|storage-cathode|7|2023|2026|demonstration||能量密度提高一成半 / 15 % more energy
st2|钠离子电芯|Sodium-ion cells|storage-cell|6|2024|2027|pilot||低温保持九成 / 90 % left in the cold
st3|电池黑粉回收|Black mass recycling|storage-recycle|8|2022|2025|production||锂回收率九成以上 / over 90 % of the lithium back
st4|固态电解质|Solid electrolytes|storage-film|3|2025|2031|research|st2|界面阻抗待突破 / the interface is the hard part
st5|构网型变流|Grid-forming inverters|storage-inverter|5|2025|2028|pilot|st6|弱电网支撑 / holds up weak grids
st6|储能电站协调控制|Control of storage plants|storage-manage|6|2024|2026|demonstration||毫秒级响应 / answers in milliseconds
se1|压阻薄膜|Piezo-resistive films|sensor-film|6|2023|2026|pilot||漂移小于千分之一 / drift below 0.1 %
se2|微机电流片|MEMS process|sensor-mems|4|2025|2029|research|se1|八英寸线待建 / the eight-inch line is still to build
se3|超低功耗模组|Very low power modules|sensor-module|9|2020|2023|production||电池可用十年 / ten years on a battery
co1|浸没式液冷|Immersion cooling|compute-cool|6|2024|2026|demonstration||能效比1.1以下 / power ratio below 1.1
co2|行业小模型|Small industry models|compute-model|5|2025|2027|pilot|co3|轴承与养殖两个场景 / bearings and farming first
co3|高质量标注集|Curated training sets|compute-label|8|2023|2025|production||通过第三方评测 / passed an outside review
me1|微生物发酵甾体|Steroids by fermentation|med-brew|7|2022|2026|demonstration||收率提高三成 / 30 % more yield
me2|缓释微球制剂|Slow-release microspheres|med-dose|4|2024|2029|research|me1|粒径分布均一 / even sizes
me3|即时检测试剂|Point-of-care tests|med-kit|8|2021|2024|production||十五分钟出结果 / a result in 15 minutes
ca1|低温超临界提取|Supercritical extraction|care-extract|8|2021|2024|production||活性保留九成 / keeps 90 % of what acts
ca2|氨基酸表面活性剂|Amino-acid surfactants|care-base|4|2025|2028|research||替代外购 / instead of buying in
ca3|离体皮肤评价|Testing on skin models|care-proof|5|2024|2027|pilot|ca1|减少动物试验 / fewer animal tests
te1|相变调温纤维|Heat-storing fibres|textile-fibre|6|2023|2026|pilot||调温两小时 / holds two hours
te2|无水染色|Waterless dyeing|textile-dye|4|2025|2029|research|te1|用水减少九成 / 90 % less water
br1|鸡舍环境智能控制|Smart climate for chicken houses|broiler-farm|8|2021|2024|production||成活率提高两个百分点 / 2 points more survive
br2|白羽祖代自主选育|Own grandparent breeding|broiler-breed|3|2024|2032|research|br1|保种场已选址 / a site for the breeding farm is chosen
br3|粪污高温好氧堆肥|Hot composting of manure|broiler-manure|9|2019|2022|production||十二天腐熟 / ripe in twelve days
ke1|耐高温海带育苗|Heat-proof kelp seedlings|kelp-seed|6|2023|2027|demonstration||耐温提高两度 / stands 2 degrees more
ke2|海藻多糖精制|Refining seaweed sugars|kelp-bio|4|2025|2029|research|ke1|医用级 / medical grade
tr1|客流与承载智能调度|Steering visitor flows|travel-ticket|7|2024|2026|demonstration||节假日错峰两成 / a fifth fewer at the peak
`;

export const APPLICATION_TEXT = `
bearing-spindle|高端装备 / Machinery|数控机床 / Machine tools|主轴轴承 / Spindle bearings|in_use
bearing-wind|清洁能源 / Clean energy|风电机组 / Wind turbines|偏航轴承 / Yaw bearings|trial
bearing-rail|轨道交通 / Railways|城轨车辆 / City rail|轴箱轴承 / Axle-box bearings|idea
bearing-grind|农业 / Farming|农机具 / Farm machines|农机轴承 / Farm machine bearings|wide
alloy-body|汽车 / Vehicles|新能源汽车 / Electric cars|电池托盘 / Battery trays|in_use
alloy-cast|汽车 / Vehicles|商用车 / Trucks|变速箱壳体 / Gearbox housings|wide
alloy-shell|电子信息 / Electronics|移动终端 / Handsets|镁合金中框 / Magnesium frames|trial
marine-cage|海洋渔业 / Sea fisheries|深远海养殖 / Offshore farming|深水网箱 / Deep-water cages|in_use
marine-chain|清洁能源 / Clean energy|海上风电 / Offshore wind|系泊链 / Mooring chains|trial
marine-robot|海洋渔业 / Sea fisheries|网箱巡检 / Cage inspection|巡检机器人 / Inspection robots|idea
storage-station|清洁能源 / Clean energy|电网调峰 / Peak shaving|储能电站 / Storage plants|in_use
storage-pack|工业园区 / Industrial parks|工商业储能 / Storage at factories|储能柜 / Storage cabinets|wide
storage-cell|汽车 / Vehicles|低速车 / Light vehicles|钠离子电池 / Sodium-ion batteries|trial
storage-pack|电子信息 / Electronics|数据中心备电 / Back-up for data centres|备电系统 / Back-up systems|trial
sensor-meter|城市治理 / City services|智慧水务 / Smart water|智能水表 / Smart meters|wide
sensor-module|农业 / Farming|鸡舍监测 / Chicken houses|氨气传感器 / Ammonia sensors|in_use
sensor-module|高端装备 / Machinery|轴承状态监测 / Watching bearings|振动传感器 / Vibration sensors|trial
sensor-platform|城市治理 / City services|桥梁监测 / Bridges|监测平台 / Monitoring platform|in_use
compute-model|高端装备 / Machinery|质量检测 / Quality checks|视觉模型 / Vision models|trial
compute-model|农业 / Farming|病害识别 / Spotting disease|养殖模型 / Farm models|idea
compute-cloud|城市治理 / City services|政务云 / Public cloud|云主机 / Cloud servers|wide
med-dose|医疗健康 / Health|慢病用药 / Chronic illness|缓释制剂 / Slow-release drugs|in_use
med-kit|医疗健康 / Health|基层筛查 / Screening|检测试剂 / Test kits|wide
med-kit|农业 / Farming|动物疫病 / Animal disease|动物检测试剂 / Animal test kits|trial
care-skin|消费品 / Consumer goods|电商 / Online shops|草本护肤 / Herbal skin care|in_use
care-oral|消费品 / Consumer goods|商超 / Shops|草本牙膏 / Herbal toothpaste|wide
care-extract|医疗健康 / Health|保健食品 / Food supplements|植物提取物 / Plant extracts|in_use
textile-sport|消费品 / Consumer goods|户外运动 / Outdoor sports|调温服装 / Climate wear|in_use
textile-gown|医疗健康 / Health|手术室 / Operating rooms|手术服 / Surgical gowns|wide
textile-coat|海洋渔业 / Sea fisheries|渔业防护 / Fishing gear|防水工装 / Waterproof gear|trial
broiler-cook|消费品 / Consumer goods|团餐 / Canteens|预制菜 / Ready meals|in_use
broiler-cut|消费品 / Consumer goods|商超 / Shops|冰鲜鸡 / Chilled chicken|wide
broiler-manure|农业 / Farming|有机种植 / Organic farming|有机肥 / Organic fertiliser|in_use
kelp-snack|消费品 / Consumer goods|休闲食品 / Snacks|即食海带 / Ready kelp|wide
kelp-algin|医疗健康 / Health|伤口敷料 / Wound care|海藻酸盐敷料 / Alginate dressings|trial
travel-heal|医疗健康 / Health|术后康复 / After surgery|康复疗养 / Rehabilitation stays|idea
travel-walk|消费品 / Consumer goods|周末旅行 / Weekends|山海步道 / Hill and coast trails|in_use
`;

export const POLICY_TEXT = `
子虚市产业链链长制实施办法|Rules of the chain chief system of Zixu||municipal|2024-02-18|总链长、链长、链主、链长办四方责任；每季度一次调度|Duties of general chief, chief, leader and office; a review every quarter
子虚市重点产业链三年行动计划（2025—2027年）|Three-year action plan for key chains (2025-2027)||municipal|2025-03-06|十二条链、四个梯队、年度目标|Twelve chains, four tiers, aims for each year
一链一策支持措施汇编|One chain, one policy: the measures||municipal|2025-04-22|按链列出可申报的政策条款|The clauses a firm may apply for, chain by chain
市级产业链强链补链专项资金管理办法|Rules of the fund for filling gaps||municipal|2025-06-10|补上缺失环节的项目按设备投资一成补助|A tenth of the machines for a project that fills a missing link
专精特新企业梯度培育办法|Raising specialised-and-new firms||municipal|2024-09-03|首次认定奖励，到期复核辅导|A reward at first award, help with the re-check
诉求分级办理规程|How demands go from level to level||municipal|2025-01-15|镇级三日、县级七日、市级十五日，逾期提级|Township 3 days, county 7, city 15; late ones go up
轴承小镇用地用能保障十条|Ten measures on land and power for Bearing Town|bearing|county|2025-05-12|优先保障锻造用能|Power for the forges comes first
轻合金再生原料交易办法|Trading rules for alloy scrap|alloy|municipal|2026-01-20|统一分拣标准|One standard for sorting
海洋装备首台套保险补偿|Insurance for first sets of marine gear|marine|provincial|2024-11-08|保费补贴八成|80 % of the premium
新型储能电价机制|Tariffs for storage|storage|provincial|2025-07-01|峰谷价差与容量补偿|Peak and valley prices, pay for capacity
传感器流片补贴|Support for sensor tape-outs|sensor|municipal|2026-03-16|按流片费用三成补助|30 % of the cost
算力券管理办法|Compute vouchers|compute|municipal|2025-10-09|中小企业用算力抵扣|Small firms pay compute with them
药品上市许可持有人支持政策|Support for drug licence holders|med|municipal|2024-12-30|每个新品种奖励|A reward for each new drug
草本日化备案服务清单|Filing services for personal care|care|county|2026-02-11|一窗受理、限时办结|One desk, a set time
印染集中区水价办法|Water prices for the dyeing centre|textile|county|2025-08-25|中水回用优惠|Less for water used again
肉鸡全产业链贷款贴息|Interest support for the broiler chain|broiler|municipal|2025-02-27|养殖与屠宰贷款贴息一半|Half the interest for farms and slaughterhouses
近海养殖确权登记办法|Rights to near-shore farming|kelp|municipal|2024-06-19|海域使用权可抵押|Sea rights can secure a loan
康养旅居补贴|Support for wellness stays|travel|county|2026-04-30|淡季团队补贴|Groups out of season
`;

export const RESOURCE_TEXT = `
子虚理工大学|Zixu University of Technology|university|子虚 / Zixu|bearing;alloy;storage;sensor|联合攻关、工程硕士|Joint research, engineering masters
子虚农业大学|Zixu Agricultural University|university|子虚 / Zixu|broiler;kelp;care|良种选育、检测|Breeding, testing
云外海洋大学|Yunwai Ocean University|university|云外 / Yunwai|marine;kelp|海洋工程实验室|Ocean engineering laboratory
云外医科大学|Yunwai Medical University|university|云外 / Yunwai|med;care|临床试验基地|Clinical trial base
琅嬛大学|Langhuan University|university|琅嬛 / Langhuan|compute;sensor|算法团队、博士后站|Algorithm team, post-doctoral station
琅嬛纺织学院|Langhuan Textile College|university|琅嬛 / Langhuan|textile|设计与打样|Design and samples
子虚轴承研究院|Zixu Bearing Institute|institute|子虚 / Zixu|bearing|寿命试验台|Life test rigs
子虚储能实验室|Zixu Storage Laboratory|institute|子虚 / Zixu|storage|电芯安全测试|Cell safety tests
传感器中试平台|Sensor Pilot Platform|institute|子虚 / Zixu|sensor|封装中试线|A packaging pilot line
海藻工程技术中心|Seaweed Engineering Centre|institute|子虚 / Zixu|kelp|多糖精制中试|Pilot refining
云外轻金属研究所|Yunwai Light Metals Institute|institute|云外 / Yunwai|alloy|合金成分设计|Alloy design
琅嬛制药研究所|Langhuan Pharmaceutical Institute|institute|琅嬛 / Langhuan|med|制剂工艺|Dosage processes
肉鸡良种联合实验室|Joint Laboratory for Broiler Breeding|institute|子虚 / Zixu|broiler|祖代选育|Grandparent breeding
子虚市轴承行业协会|Zixu Bearing Association|association|子虚 / Zixu|bearing|供需对接、团体标准|Matching, group standards
子虚市日化协会|Zixu Personal Care Association|association|子虚 / Zixu|care|备案辅导|Help with filings
子虚市纺织商会|Zixu Textile Chamber|association|子虚 / Zixu|textile|展会组团|Fairs
子虚市肉鸡产业联盟|Zixu Broiler Alliance|association|子虚 / Zixu|broiler|订单与饲料集采|Orders, buying feed together
子虚市海洋产业联盟|Zixu Ocean Alliance|association|子虚 / Zixu|marine;kelp|船坞共享|Shared docks
子虚市旅游协会|Zixu Travel Association|association|子虚 / Zixu|travel|联合营销|Joint marketing
云外子虚商会|Zixu Chamber in Yunwai|connector|云外 / Yunwai|bearing;alloy;textile|在外乡亲企业二百家，可引荐供应商|200 firms of people from Zixu, who know suppliers
琅嬛子虚校友会|Zixu Alumni in Langhuan|connector|琅嬛 / Langhuan|compute;sensor;med|人才与项目推荐|Talent and projects
瀛寰子虚同乡会|Zixu Association in Yinghuan|connector|瀛寰 / Yinghuan|marine;care;kelp|海外渠道|Channels abroad
若木子虚联谊会|Zixu Friends in Ruomu|connector|若木 / Ruomu|storage;alloy|投资机构引荐|Investors
子虚产业基金|Zixu Industry Fund|fund|子虚 / Zixu|*|补链项目股权投资|Equity for gap-filling projects
子虚银行业联席会|Zixu Banks' Round Table|fund|子虚 / Zixu|*|银企对接|Banks and firms at one table
子虚职业技术学院|Zixu Vocational College|school|子虚 / Zixu|bearing;textile;travel;broiler|订单班|Classes to order
`;
